package fr.escalade.partage;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A QR code (ISO/IEC 18004, error level M), for whoever draws it: a page as SVG, a message as PNG, a letter as strokes.
 * All are the modules themselves with the quiet zone of four that readers need; nothing is ever scaled between pixels.
 */
public final class CodeQr {

    /** Modules of white that the standard wants around. */
    private static final int MARGE = 4;

    private final ByteMatrix modules;

    private CodeQr(ByteMatrix modules) {
        this.modules = modules;
    }

    /** @throws IllegalArgumentException when the text is longer than any QR code holds */
    public static CodeQr de(String texte) {
        try {
            // The character set is announced only when it matters: old readers know plain codes better.
            Map<EncodeHintType, Object> indications =
                    StandardCharsets.US_ASCII.newEncoder().canEncode(texte)
                            ? Map.of()
                            : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8);
            return new CodeQr(
                    Encoder.encode(texte, ErrorCorrectionLevel.M, indications).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this text", e);
        }
    }

    /** How many modules a side has, quiet zone included. */
    public int cote() {
        return modules.getWidth() + 2 * MARGE;
    }

    /** A black run of one row, in modules from the top left corner of the quiet zone. */
    public record Trait(int x, int y, int longueur) {}

    /** What to paint black, row by row; everything else is white. */
    public List<Trait> traits() {
        List<Trait> traits = new ArrayList<>();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int debut = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > debut) {
                    traits.add(new Trait(debut + MARGE, y + MARGE, x - debut));
                } else {
                    x++;
                }
            }
        }
        return traits;
    }

    /** One path, without script, style or size: whoever shows it decides how large it is. */
    public String svg(String description) {
        StringBuilder chemin = new StringBuilder();
        for (Trait trait : traits()) {
            chemin.append("M%d %dh%dv1h-%dz".formatted(trait.x(), trait.y(), trait.longueur(), trait.longueur()));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-label="%2$s" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%3$s"/></svg>\
                """.formatted(cote(), echapper(description), chemin);
    }

    /** A black and white picture, each module a square of so many pixels. */
    public byte[] png(int pixelsParModule) {
        int pixels = cote() * pixelsParModule;
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                image.setRGB(x, y, noir(x / pixelsParModule - MARGE, y / pixelsParModule - MARGE) ? 0 : 0xffffff);
            }
        }
        try (ByteArrayOutputStream octets = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", octets);
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean noir(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    private static String echapper(String texte) {
        return texte.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
