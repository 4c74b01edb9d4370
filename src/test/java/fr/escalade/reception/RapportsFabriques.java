package fr.escalade.reception;

import fr.escalade.reception.tri.Nature;
import java.util.ArrayList;
import java.util.List;

/** RFC 3464 reports as the common servers write them: every status in every style. */
final class RapportsFabriques {

    private record Cas(String nom, Nature nature, String action, String statut, String diagnostic) {}

    private static final List<Cas> CAS = List.of(
            new Cas(
                    "inconnu",
                    Nature.REBOND_DEFINITIF,
                    "failed",
                    "5.1.1",
                    "550 5.1.1 <compta@durand.example>: Recipient address rejected: User unknown"),
            new Cas("domaine", Nature.REBOND_DEFINITIF, "failed", "5.1.2", "550 5.1.2 Host unknown"),
            new Cas(
                    "introuvable",
                    Nature.REBOND_DEFINITIF,
                    "failed",
                    "5.1.10",
                    "550 5.1.10 RESOLVER.ADR.RecipientNotFound"),
            new Cas(
                    "sans-route",
                    Nature.REBOND_DEFINITIF,
                    "failed",
                    "5.4.4",
                    "Unable to route: no mail hosts for domain"),
            new Cas("desactive", Nature.REBOND_DEFINITIF, "failed", "5.2.1", "550 5.2.1 The email account is disabled"),
            new Cas("cinq-zero", Nature.REBOND_DEFINITIF, "failed", "5.0.0", "550 Unknown user"),
            new Cas("francais", Nature.REBOND_DEFINITIF, "failed", "5.0.0", "550 Adresse inconnue chez nous"),
            new Cas("pleine", Nature.REBOND_PASSAGER, "failed", "5.2.2", "552 5.2.2 Mailbox full"),
            new Cas("refuse", Nature.REBOND_PASSAGER, "failed", "5.7.1", "550 5.7.1 Message rejected as spam"),
            new Cas("gros", Nature.REBOND_PASSAGER, "failed", "5.3.4", "552 5.3.4 Message too big for system"),
            new Cas("expire", Nature.REBOND_PASSAGER, "failed", "4.4.7", "delivery time expired"),
            new Cas("pleine-passagere", Nature.REBOND_PASSAGER, "failed", "4.2.2", "452 4.2.2 over quota"),
            new Cas("retard", Nature.RETARD, "delayed", "4.4.1", "451 4.4.1 connection timed out"),
            new Cas("remis", Nature.REMISE, "delivered", "2.0.0", "250 2.0.0 Ok"),
            new Cas("relaye", Nature.RETARD, "relayed", "2.0.0", "250 Ok, relayed"));

    private RapportsFabriques() {}

    static List<Exemple> tous() {
        List<Exemple> tous = new ArrayList<>();
        for (Cas cas : CAS) {
            tous.add(exemple("postfix", cas, postfix(cas)));
            tous.add(exemple("exchange", cas, exchange(cas)));
            tous.add(exemple("exim", cas, exim(cas)));
            tous.add(exemple("internationalise", cas, internationalise(cas)));
        }
        return tous;
    }

    private static Exemple exemple(String style, Cas cas, String message) {
        return Exemple.de("rapport-" + style + "-" + cas.nom(), cas.nature(), null, message);
    }

    private static String postfix(Cas cas) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.maison.example (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: relances+jeton@maison.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="A1B2.1739091121/mx.maison.example"

                This is a MIME-encapsulated message.

                --A1B2.1739091121/mx.maison.example
                Content-Description: Notification
                Content-Type: text/plain; charset=us-ascii

                This is the mail system at host mx.maison.example.

                --A1B2.1739091121/mx.maison.example
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.maison.example
                X-Postfix-Queue-ID: A1B2

                Final-Recipient: rfc822; compta@durand.example
                Original-Recipient: rfc822;compta@durand.example
                Action: %s
                Status: %s
                Remote-MTA: dns; mx.durand.example
                Diagnostic-Code: smtp; %s

                --A1B2.1739091121/mx.maison.example
                Content-Description: Undelivered Message Headers
                Content-Type: text/rfc822-headers

                From: Maison <comptabilite@maison.example>
                Message-ID: <ORIGINAL@maison.example>
                X-Escalade-Cle: D-1/1/relance/1

                --A1B2.1739091121/mx.maison.example--
                """.formatted(cas.action(), cas.statut(), cas.diagnostic());
    }

    private static String exchange(Cas cas) {
        return """
                From: postmaster@durand.example
                To: relances@maison.example
                Subject: Non remis : Factures
                Content-Type: multipart/report; report-type=delivery-status; boundary="_ex_"
                X-MS-Exchange-Message-Is-Ndr:

                --_ex_
                Content-Type: multipart/alternative; boundary="_ex2_"

                --_ex2_
                Content-Type: text/plain; charset="utf-8"

                Votre message n'a pas pu être remis.
                --_ex2_
                Content-Type: text/html; charset="utf-8"

                <p>Votre message n'a pas pu être remis.</p>
                --_ex2_--
                --_ex_
                Content-Type: message/delivery-status

                Reporting-MTA: dns;srv.durand.example
                Received-From-MTA: dns;mx.maison.example

                Original-Recipient: rfc822;compta@durand.example
                Final-Recipient: rfc822;paul.durand@interne.durand.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp;%s

                --_ex_
                Content-Type: message/rfc822

                From: Maison <comptabilite@maison.example>
                Message-ID: <ORIGINAL@maison.example>
                Subject: Factures
                Content-Type: multipart/mixed; boundary="orig"

                --orig
                Content-Type: text/plain

                Madame, Monsieur,
                --orig--
                --_ex_--
                """.formatted(cas.action(), cas.statut(), cas.diagnostic());
    }

    /** Names in capitals, a folded diagnostic, an address in angle brackets, several recipients of which ours. */
    private static String exim(Cas cas) {
        return """
                From: Mail Delivery System <Mailer-Daemon@smtp.durand.example>
                To: relances@maison.example
                Subject: Mail delivery failed
                Content-Type: multipart/report; boundary=exim; REPORT-TYPE="delivery-status"

                --exim
                Content-Type: text/plain

                A message that you sent.
                --exim
                Content-Type: message/delivery-status

                Reporting-MTA: dns; smtp.durand.example

                ACTION: %s
                FINAL-RECIPIENT: RFC822;<compta@durand.example>
                STATUS: %s (machine)
                DIAGNOSTIC-CODE: smtp;
                 %s

                --exim
                Content-Type: message/rfc822

                Message-ID: <ORIGINAL@maison.example>
                From: comptabilite@maison.example
                Subject: Factures

                Texte
                --exim--
                """.formatted(cas.action(), cas.statut(), cas.diagnostic());
    }

    /** RFC 6533 types, no report-type, base64, no closing boundary. */
    private static String internationalise(Cas cas) {
        String rapport = """
                Reporting-MTA: dns; mx.durand.example

                Final-Recipient: utf-8; compta@durand.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; %s
                """.formatted(cas.action(), cas.statut(), cas.diagnostic());
        return """
                From: "Postmaster" <postmaster@durand.example>
                To: relances@maison.example
                Subject: Avis de remise
                Content-Type: multipart/report; boundary="inter"

                --inter
                Content-Type: text/plain; charset=utf-8

                Avis.
                --inter
                Content-Type: message/global-delivery-status
                Content-Transfer-Encoding: base64

                %s
                --inter
                Content-Type: message/global-headers

                From: comptabilite@maison.example
                Message-ID: <ORIGINAL@maison.example>
                """.formatted(java.util.Base64.getMimeEncoder().encodeToString(rapport.getBytes()));
    }
}
