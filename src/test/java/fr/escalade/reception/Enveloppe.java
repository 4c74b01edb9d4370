package fr.escalade.reception;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The shapes that mail programs give to the same sentence. What is quoted would change every reading if it were read. */
enum Enveloppe {
    TEXTE {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(ENTETES + "Content-Type: text/plain; charset=utf-8\n\n" + dit
                    + "\n\n-- \nPaul Durand\nLiquidateur de stocks\n");
        }
    },
    CITANT {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(ENTETES + "Content-Type: text/plain; charset=utf-8\n\n" + dit
                    + "\n\nLe lun. 9 févr. 2026 à 10:12, Maison <relances@maison.example> a écrit :\n" + CITE);
        }
    },
    CITANT_EN_ANGLAIS {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(ENTETES + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n" + dit
                    + "\n\nOn Mon, Feb 9, 2026 at 10:12 AM Maison\n<relances@maison.example> wrote:\n\n" + CITE);
        }
    },
    OUTLOOK {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(
                    ENTETES + "Content-Type: text/plain; charset=utf-8\n\n" + dit
                            + "\n\n________________________________\nDe : Maison <relances@maison.example>\nEnvoyé : lundi 9 février 2026\n"
                            + "Objet : Factures\n\nVous contestez ? Un échéancier est possible, même en redressement judiciaire.\n");
        }
    },
    HTML {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(ENTETES
                    + "Content-Type: text/html; charset=utf-8\n\n<html><head><title>litige</title><style>p{color:red}</style>"
                    + "</head><body><div>" + html(dit) + "</div><blockquote type=\"cite\">" + CITE
                    + "</blockquote></body></html>");
        }
    },
    HTML_GMAIL {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(
                    ENTETES + "Content-Type: text/html; charset=utf-8\n\n<div dir=\"ltr\">" + html(dit)
                            + "</div><br><div class=\"gmail_quote\"><div>Le lun. 9 févr. 2026, Maison a écrit&nbsp;:</div>Je conteste</div>");
        }
    },
    DEUX_VERSIONS {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(ENTETES + "Content-Type: multipart/alternative; boundary=\"=_alt\"\n\n--=_alt\n"
                    + "Content-Type: text/plain; charset=utf-8\n\n" + dit + "\n\n> Nous contestons\n--=_alt\n"
                    + "Content-Type: text/html; charset=utf-8\n\n<p>" + html(dit) + "</p>\n--=_alt--\n");
        }
    },
    LATIN_EN_QP {
        @Override
        byte[] autour(String dit) {
            StringBuilder code = new StringBuilder();
            for (byte octet : dit.replace("€", "EUR").replace('’', '\'').getBytes(StandardCharsets.ISO_8859_1)) {
                code.append(octet < 0 || octet == '=' ? "=%02X".formatted(octet & 0xff) : "" + (char) octet);
            }
            return Corpus.utf8(ENTETES + "Content-Type: text/plain; charset=\"iso-8859-1\"\n"
                    + "Content-Transfer-Encoding: quoted-printable\n\n" + code + "\n");
        }
    },
    BASE64_AVEC_PIECE {
        @Override
        byte[] autour(String dit) {
            String code = Base64.getMimeEncoder().encodeToString(dit.getBytes(StandardCharsets.UTF_8));
            return Corpus.utf8(ENTETES + "Content-Type: multipart/mixed; boundary=mm\n\npréambule\n--mm\n"
                    + "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n" + code
                    + "\n--mm\n"
                    + "Content-Type: application/pdf; name=\"litige.pdf\"\nContent-Disposition: attachment; filename=\"litige.pdf\"\n"
                    + "Content-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--mm--\n");
        }
    },
    JEU_FAUX {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(
                    ENTETES + "Content-Type: text/plain; charset=us-ascii\n\n" + dit + "\n\nEnvoyé de mon iPhone\n");
        }
    },
    WINDOWS_SANS_LE_DIRE {
        @Override
        byte[] autour(String dit) {
            return (ENTETES + "\n" + dit + "\n").replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"));
        }
    },
    ENTRE_LES_LIGNES {
        @Override
        byte[] autour(String dit) {
            return Corpus.utf8(ENTETES
                    + "Content-Type: text/plain; charset=x-inconnu\n\n> Nous vous prions de régler 500 euros.\n\n" + dit
                    + "\n\n> Un échéancier est possible.\n");
        }
    };

    private static final String ENTETES = "From: Paul Durand <compta@durand.example>\nTo: relances@maison.example\n"
            + "Subject: Re: Factures\nDate: Mon, 09 Feb 2026 11:00:00 +0100\nMessage-ID: <r@durand.example>\n";
    private static final String CITE = "> Madame, Monsieur,\n> si vous contestez cette facture ou avez déjà payé,\n"
            + "> écrivez-nous. Un échéancier est possible.\n";

    abstract byte[] autour(String dit);

    private static String html(String dit) {
        return dit.replace("\n", "<br>").replace("é", "&eacute;");
    }
}
