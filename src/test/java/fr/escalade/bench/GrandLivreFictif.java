package fr.escalade.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A generated ledger, the same for the same seed: invoices from 30 days late to 60 days ahead, debtors at random. */
record GrandLivreFictif(List<Ligne> lignes, int debiteurs) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    record Ligne(int debiteur, String numero, LocalDate date, LocalDate echeance, BigDecimal montant) {

        String code() {
            return "C%05d".formatted(debiteur);
        }

        String nom() {
            return "Société " + debiteur;
        }

        String email() {
            return "compta" + debiteur + "@client.example";
        }
    }

    static GrandLivreFictif generer(int factures, int debiteurs, LocalDate jour) {
        Random hasard = new Random(20261122);
        List<Ligne> lignes = new ArrayList<>(factures);
        for (int i = 0; i < factures; i++) {
            LocalDate echeance = jour.plusDays(hasard.nextInt(90) - 30L);
            lignes.add(new Ligne(
                    i < debiteurs ? i : hasard.nextInt(debiteurs),
                    "F%07d".formatted(i),
                    echeance.minusDays(30),
                    echeance,
                    BigDecimal.valueOf(1_000 + hasard.nextInt(2_000_000), 2)));
        }
        return new GrandLivreFictif(List.copyOf(lignes), debiteurs);
    }

    /** As French accounting software writes it: semicolons, decimal comma, day first. */
    Path ecrire(Path fichier) throws IOException {
        try (BufferedWriter sortie = Files.newBufferedWriter(fichier)) {
            sortie.write("Code client;Nom;Type;Email;Numéro facture;Date facture;Échéance;Montant TTC\n");
            for (Ligne ligne : lignes) {
                sortie.write(String.join(
                        ";",
                        ligne.code(),
                        ligne.nom(),
                        "PROFESSIONNEL",
                        ligne.email(),
                        ligne.numero(),
                        ligne.date().format(DATE),
                        ligne.echeance().format(DATE),
                        ligne.montant().toPlainString().replace('.', ',')));
                sortie.write('\n');
            }
        }
        return fichier;
    }
}
