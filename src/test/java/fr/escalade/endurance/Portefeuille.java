package fr.escalade.endurance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** So many debtors, each with one invoice sixteen days late: each case has one relance to send at once. */
record Portefeuille(int debiteurs, LocalDate jour) {

    static final String CREANCIER = "LUMEN";

    private static final int RETARD = 16;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static String adresse(int rang) {
        return "compta" + rang + "@client.example";
    }

    static String code(int rang) {
        return "C%05d".formatted(rang);
    }

    static String facture(int rang) {
        return "F%05d".formatted(rang);
    }

    String csv() {
        LocalDate echeance = jour.minusDays(RETARD);
        return IntStream.range(0, debiteurs)
                .mapToObj(rang -> String.join(
                        ";",
                        code(rang),
                        "Société " + rang,
                        "PROFESSIONNEL",
                        adresse(rang),
                        facture(rang),
                        echeance.minusDays(30).format(DATE),
                        echeance.format(DATE),
                        "1200,00"))
                .collect(Collectors.joining(
                        "\n", "Code client;Nom;Type;Email;Numéro facture;Date facture;Échéance;Montant TTC\n", "\n"));
    }
}
