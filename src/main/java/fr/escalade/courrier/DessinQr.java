package fr.escalade.courrier;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import fr.escalade.partage.CodeQr;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws the QR codes of a printed letter as one filled path: exact at every size, without a picture. */
final class DessinQr implements FSObjectDrawer, FSObjectDrawerFactory {

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.hasAttribute(CodesDePaiement.ATTRIBUT);
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double largeur,
            double hauteur,
            OutputDevice feuille,
            RenderingContext contexte,
            int pointsParPixel) {
        CodeQr code = CodeQr.de(element.getAttribute(CodesDePaiement.ATTRIBUT));
        double module = Math.min(largeur, hauteur) / code.cote();
        Path2D encre = new Path2D.Double();
        for (CodeQr.Trait trait : code.traits()) {
            encre.append(
                    new Rectangle2D.Double(
                            x + trait.x() * module, y + trait.y() * module, trait.longueur() * module, module),
                    false);
        }
        feuille.setColor(new FSRGBColor(0, 0, 0));
        feuille.fill(encre);
        return null;
    }
}
