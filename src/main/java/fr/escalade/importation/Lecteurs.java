package fr.escalade.importation;

import fr.escalade.partage.Refus;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** The formats that are read, and a clear word for those that are not. */
@Component
class Lecteurs {

    private final List<Lecteur> lecteurs;
    private final ImportationProprietes proprietes;

    Lecteurs(List<Lecteur> lecteurs, ImportationProprietes proprietes) {
        this.lecteurs = lecteurs;
        this.proprietes = proprietes;
    }

    Fichier ouvrir(String nom, Path chemin) {
        return Fichier.ouvrir(nom, chemin, proprietes.tailleMaximale());
    }

    /** @throws Refus when no reader knows this content */
    Lecteur pour(Fichier fichier) {
        if (fichier.commencePar("PK")) {
            throw new Refus(
                    "format-inconnu",
                    "Le fichier « " + fichier.nom()
                            + " » est une archive ou un classeur Excel. Dans le tableur, choisissez"
                            + " « Enregistrer sous… CSV » ; d'une archive, sortez d'abord les fichiers.");
        }
        if (fichier.commencePar("\u00d0\u00cf\u0011\u00e0")) {
            throw new Refus(
                    "format-inconnu",
                    "Le fichier « " + fichier.nom() + " » est un ancien classeur Excel. Dans le tableur, choisissez"
                            + " « Enregistrer sous… CSV ».");
        }
        return lecteurs.stream()
                .filter(lecteur -> lecteur.reconnait(fichier))
                .findFirst()
                .orElseThrow();
    }
}
