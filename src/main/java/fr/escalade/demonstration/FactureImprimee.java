package fr.escalade.demonstration;

import fr.escalade.creancier.Creancier;
import fr.escalade.debiteur.Debiteur;
import fr.escalade.partage.FormatFrancais;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An invoice of the demonstration as a one-page PDF, written by hand: the standard font needs no library. */
final class FactureImprimee {

    private static final Charset ANSI = Charset.forName("windows-1252");

    private FactureImprimee() {}

    static byte[] pdf(Creancier qui, Debiteur a, Exemples.Piece f, LocalDate date, LocalDate echeance) {
        List<String> lignes = new ArrayList<>(List.of(
                qui.nom(),
                qui.adresse() + ", " + qui.codePostal() + " " + qui.ville(),
                "SIREN " + qui.siren(),
                "",
                Objects.requireNonNullElse(a.nom(), ""),
                Objects.requireNonNullElse(a.adresse(), ""),
                Objects.requireNonNullElse(a.codePostal(), "") + " " + Objects.requireNonNullElse(a.ville(), ""),
                "",
                (f.nature().name().equals("AVOIR") ? "AVOIR " : "FACTURE ") + f.numero(),
                "Date : " + FormatFrancais.dateLongue(date),
                "Échéance : " + FormatFrancais.dateLongue(echeance),
                "",
                f.objet(),
                "Total TTC : " + FormatFrancais.montant(f.montant()),
                "",
                "Règlement par virement, IBAN " + qui.iban()));
        lignes.add("Pièce de démonstration, sans valeur.");
        return assembler(contenu(lignes));
    }

    private static String contenu(List<String> lignes) {
        StringBuilder texte = new StringBuilder("BT /F1 11 Tf 16 TL 70 770 Td\n");
        for (String ligne : lignes) {
            String sur = ligne.replace('\u202f', ' ').replace('\u00a0', ' ').replaceAll("([\\\\()])", "\\\\$1");
            texte.append('(').append(sur).append(") Tj T*\n");
        }
        return texte.append("ET").toString();
    }

    private static byte[] assembler(String contenu) {
        byte[] flux = contenu.getBytes(ANSI);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        List<Integer> places = new ArrayList<>();
        ecrire(pdf, "%PDF-1.4\n".getBytes(ANSI));
        List<byte[]> objets = List.of(
                octets("<< /Type /Catalog /Pages 2 0 R >>"),
                octets("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                octets("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                        + "/Resources << /Font << /F1 5 0 R >> >> >>"),
                joindre(octets("<< /Length " + flux.length + " >>\nstream\n"), flux, octets("\nendstream")),
                octets("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"));
        for (byte[] objet : objets) {
            places.add(pdf.size());
            ecrire(pdf, joindre(octets(places.size() + " 0 obj\n"), objet, octets("\nendobj\n")));
        }
        int table = pdf.size();
        StringBuilder fin = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        places.forEach(place -> fin.append("%010d 00000 n \n".formatted(place)));
        fin.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n");
        ecrire(pdf, octets(fin.toString()));
        return pdf.toByteArray();
    }

    private static byte[] octets(String texte) {
        return texte.getBytes(ANSI);
    }

    private static byte[] joindre(byte[]... parties) {
        ByteArrayOutputStream tout = new ByteArrayOutputStream();
        for (byte[] partie : parties) {
            ecrire(tout, partie);
        }
        return tout.toByteArray();
    }

    private static void ecrire(ByteArrayOutputStream sortie, byte[] octets) {
        sortie.writeBytes(octets);
    }
}
