package fr.escalade.courrier;

import fr.escalade.partage.FormatFrancais;
import fr.escalade.partage.Montant;
import fr.escalade.partage.TypeDebiteur;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A letter that the product ships, for one kind of debtor and in one language, as its file is named
 * (« rappel.public.html », « rappel.public.en.html »): a new file is a new letter, which no test has to be told of.
 */
record LettreLivree(String modele, TypeDebiteur type, String langue) {

    private static final Pattern FICHIER =
            Pattern.compile("(\\w+)\\.(particulier|professionnel|public)(?:\\.(\\w{2}))?\\.html");
    private static final String FRANCAIS = "fr";

    /** A public buyer reads the professional text where he has none of his own. */
    static Stream<LettreLivree> toutes() {
        Set<String> fichiers;
        try (Stream<Path> dossier = Files.list(Path.of("forms/courriers"))) {
            fichiers = dossier.map(fichier -> fichier.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fichiers.stream()
                .flatMap(fichier -> Optional.of(FICHIER.matcher(fichier)).filter(Matcher::matches).stream())
                .map(nom -> new LettreLivree(
                        nom.group(1),
                        TypeDebiteur.valueOf(nom.group(2).toUpperCase(Locale.ROOT)),
                        nom.group(3) == null ? FRANCAIS : nom.group(3)))
                .flatMap(lettre -> lettre.type() == TypeDebiteur.PROFESSIONNEL
                        ? Stream.of(lettre, new LettreLivree(lettre.modele(), TypeDebiteur.PUBLIC, lettre.langue()))
                        : Stream.of(lettre))
                .distinct();
    }

    boolean reclame() {
        return Pattern.compile("rappel|jour_echeance|relance_\\w+|derniere_relance|mise_en_demeure")
                .matcher(modele)
                .matches();
    }

    /** One invoice and nothing else. */
    Lettre simple() {
        return temoin("simple");
    }

    /** An account that shows everything. */
    Lettre complete() {
        return temoin("complete");
    }

    String montant(Montant montant) {
        if (langue.equals(FRANCAIS)) {
            return FormatFrancais.montant(montant);
        }
        try {
            Method ecrire = Class.forName("fr.escalade.partage.Langue").getMethod("montant", Montant.class);
            return (String) ecrire.invoke(autreLangue(), montant);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Lettre temoin(String lequel) {
        if (langue.equals(FRANCAIS)) {
            return lequel.equals("simple") ? LettreTemoin.simple(type, modele) : LettreTemoin.complete(type, modele);
        }
        try {
            Object autre = autreLangue();
            return (Lettre) LettreTemoin.class
                    .getDeclaredMethod(lequel, TypeDebiteur.class, String.class, ((Enum<?>) autre).getDeclaringClass())
                    .invoke(null, type, modele, autre);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object autreLangue() throws ReflectiveOperationException {
        Method lire = Class.forName("fr.escalade.partage.Langue").getMethod("lire", String.class);
        return ((Optional<?>) lire.invoke(null, langue)).orElseThrow();
    }

    @Override
    public String toString() {
        return modele + "." + type.name().toLowerCase(Locale.ROOT) + (langue.equals(FRANCAIS) ? "" : "." + langue);
    }
}
