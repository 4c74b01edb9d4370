package fr.escalade.reception.mime;

import fr.escalade.reception.mime.Partie.Entete;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a message apart in one pass and bounded memory: at most so many parts, so deep, so much of each text. The rest is
 * counted and left where it is. Nothing in a message makes it fail.
 */
public final class LecteurMime {

    static final int TEXTE_AU_PLUS = 256 * 1024;
    private static final int TEXTES_AU_PLUS = 4 * TEXTE_AU_PLUS;
    private static final int ENTETES_AU_PLUS = 64 * 1024;
    private static final int PROFONDEUR_AU_PLUS = 10;
    private static final int PARTIES_AU_PLUS = 200;
    private static final byte[] RIEN = {};

    private final Lignes lignes;
    private final List<String> limites = new ArrayList<>();
    private String courante;
    private int textes = TEXTES_AU_PLUS;
    private int parties;

    private LecteurMime(InputStream flux) {
        lignes = new Lignes(flux);
    }

    public static Partie lire(InputStream flux) throws IOException {
        LecteurMime lecteur = new LecteurMime(flux);
        lecteur.avancer();
        if (lecteur.courante != null && lecteur.courante.startsWith("From ")) {
            lecteur.avancer();
        }
        return lecteur.entite(0);
    }

    private Partie entite(int profondeur) throws IOException {
        parties++;
        List<Entete> entetes = entetes();
        Partie vide = new Partie(entetes, List.of(), RIEN, 0);
        String type = vide.type();
        boolean permise = profondeur < PROFONDEUR_AU_PLUS && parties < PARTIES_AU_PLUS;
        String limite = vide.parametre("boundary").orElse("").stripTrailing();
        if (type.startsWith("multipart/") && permise && !limite.isEmpty()) {
            return ensemble(entetes, limite, profondeur);
        }
        boolean encode = vide.entete("Content-Transfer-Encoding")
                .orElse("")
                .toLowerCase()
                .contains("base64");
        if ((type.equals("message/rfc822") || type.equals("message/global")) && permise && !encode) {
            return new Partie(entetes, List.of(entite(profondeur + 1)), RIEN, 0);
        }
        boolean garde = type.startsWith("text/") || type.startsWith("message/") || type.startsWith("multipart/");
        return feuille(entetes, garde);
    }

    private Partie ensemble(List<Entete> entetes, String limite, int profondeur) throws IOException {
        limites.add(limite);
        int rang = limites.size() - 1;
        Partie preambule = feuille(entetes, true);
        List<Partie> contenues = new ArrayList<>();
        while (touchee() == rang && !estFermante(limite)) {
            avancer();
            if (parties >= PARTIES_AU_PLUS) {
                feuille(List.of(), false);
            } else {
                contenues.add(entite(profondeur + 1));
            }
        }
        limites.remove(rang);
        if (courante != null && touchee() < 0) {
            avancer();
            feuille(List.of(), false);
        }
        // A boundary that never comes: what stands there is the text after all.
        return contenues.isEmpty() ? preambule : new Partie(entetes, contenues, RIEN, 0);
    }

    private List<Entete> entetes() throws IOException {
        List<Entete> lus = new ArrayList<>();
        StringBuilder courant = new StringBuilder();
        int place = ENTETES_AU_PLUS;
        boolean entamee = false;
        while (courante != null && !courante.isEmpty() && touchee() < 0) {
            boolean suite = entamee || courante.startsWith(" ") || courante.startsWith("\t");
            if (!suite && !courante.matches("(?s)[!-9;-~]{1,80}[ \\t]*:.*")) {
                // No header and no blank line before it: the body has begun.
                clore(courant, lus);
                return lus;
            }
            if (!suite) {
                clore(courant, lus);
            }
            if (place > 0) {
                courant.append(suite ? " " + courante.strip() : courante);
                place -= courante.length() + 1;
            }
            entamee = lignes.coupee();
            avancer();
        }
        clore(courant, lus);
        if (courante != null && courante.isEmpty()) {
            avancer();
        }
        return lus;
    }

    private static void clore(StringBuilder courant, List<Entete> lus) {
        int deuxPoints = courant.indexOf(":");
        if (deuxPoints > 0) {
            lus.add(new Entete(
                    courant.substring(0, deuxPoints).strip(),
                    courant.substring(deuxPoints + 1).strip()));
        }
        courant.setLength(0);
    }

    private Partie feuille(List<Entete> entetes, boolean garde) throws IOException {
        ByteArrayOutputStream corps = new ByteArrayOutputStream();
        long taille = 0;
        int place = garde ? Math.min(TEXTE_AU_PLUS, textes) : 0;
        while (courante != null && touchee() < 0) {
            byte[] octets = (courante + (lignes.coupee() ? "" : "\n")).getBytes(Lignes.OCTETS);
            int gardes = (int) Math.min(octets.length, Math.max(0, place - taille));
            corps.write(octets, 0, gardes);
            taille += octets.length;
            avancer();
        }
        textes -= corps.size();
        return new Partie(entetes, List.of(), corps.toByteArray(), taille);
    }

    /** The rank of the boundary on the current line, innermost first; -1 without one. */
    private int touchee() {
        if (courante == null || !courante.startsWith("--")) {
            return -1;
        }
        String ligne = courante.stripTrailing();
        for (int rang = limites.size() - 1; rang >= 0; rang--) {
            String limite = "--" + limites.get(rang);
            if (ligne.equals(limite) || ligne.equals(limite + "--")) {
                return rang;
            }
        }
        return -1;
    }

    private boolean estFermante(String limite) {
        return courante.stripTrailing().equals("--" + limite + "--");
    }

    private void avancer() throws IOException {
        courante = lignes.suivante();
    }
}
