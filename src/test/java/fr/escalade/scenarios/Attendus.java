package fr.escalade.scenarios;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The messages that a portfolio must receive, worked out from the rules alone, with paper and pencil so to speak: no
 * class of the application is used. Nobody answers, nobody pays, nobody does a task.
 */
final class Attendus {

    record Facture(String debiteur, String numero, LocalDate echeance, BigDecimal solde, boolean contestee) {}

    record Message(String debiteur, String etape, LocalDate jour, BigDecimal montant) {}

    private static final int INTERVALLE = 3;
    private static final int MAXIMUM = 6;

    private final LocalDate debut;
    private final LocalDate fin;

    Attendus(LocalDate debut, int jours) {
        this.debut = debut;
        this.fin = debut.plusDays(jours);
    }

    List<Message> messages(List<Facture> factures) {
        Map<String, List<Facture>> parDebiteur =
                factures.stream().collect(Collectors.groupingBy(Facture::debiteur, TreeMap::new, Collectors.toList()));
        List<Message> messages = new ArrayList<>();
        parDebiteur.forEach((debiteur, siennes) -> messages.addAll(new Suivi(debiteur, siennes).derouler()));
        return messages;
    }

    /** One debtor, day after day. */
    private final class Suivi {

        private final String debiteur;
        private final List<Facture> factures;
        private final List<Message> messages = new ArrayList<>();
        private final Set<LocalDate> echeancesVues = new HashSet<>();
        private final Map<LocalDate, List<LocalDate>> rappels = new TreeMap<>();
        private final Map<LocalDate, List<LocalDate>> messagesDuJour = new TreeMap<>();
        private LocalDate dernierContact;
        private int contacts;
        private String etape;
        private LocalDate quand;

        Suivi(String debiteur, List<Facture> factures) {
            this.debiteur = debiteur;
            this.factures =
                    factures.stream().filter(facture -> !facture.contestee()).toList();
        }

        List<Message> derouler() {
            for (LocalDate jour = debut; !jour.isAfter(fin); jour = jour.plusDays(1)) {
                matin(jour);
                if (estOuvre(jour)) {
                    annoncesDe(jour, rappels.remove(jour), "rappel");
                    annoncesDe(jour, messagesDuJour.remove(jour), "message_du_jour");
                    escalader(jour);
                }
            }
            return messages;
        }

        /** Before opening: a case opens if something is late, due dates of the week are noticed. */
        private void matin(LocalDate jour) {
            int retard = factures.stream().mapToInt(f -> retard(f, jour)).max().orElse(0);
            if (etape == null && retard > 0) {
                etape = retard < 15 ? "relance_courtoise" : retard < 27 ? "relance_ferme" : "derniere_relance";
                quand = ouvre(retard < 15 ? jour.plusDays(2) : jour);
            }
            factures.stream()
                    .map(Facture::echeance)
                    .filter(e -> !e.isBefore(jour) && !e.isAfter(jour.plusDays(7)) && echeancesVues.add(e))
                    .sorted()
                    .forEach(e -> {
                        if (!jour.isAfter(e.minusDays(5))) {
                            rappels.computeIfAbsent(ouvre(jour), x -> new ArrayList<>())
                                    .add(e);
                        }
                        messagesDuJour
                                .computeIfAbsent(ouvre(e), x -> new ArrayList<>())
                                .add(e);
                    });
        }

        private void annoncesDe(LocalDate jour, List<LocalDate> echeances, String nom) {
            if (echeances == null) {
                return;
            }
            for (LocalDate echeance : echeances) {
                boolean tropTard = jour.isAfter(echeance);
                boolean tropPres = dernierContact != null
                        && dernierContact.plusDays(INTERVALLE).isAfter(jour);
                if (etape == null && !tropTard && !tropPres) {
                    envoyer(nom, jour, f -> f.echeance().equals(echeance));
                }
            }
        }

        private void escalader(LocalDate jour) {
            if (etape == null || quand == null || quand.isAfter(jour)) {
                return;
            }
            if (dernierContact != null && dernierContact.plusDays(INTERVALLE).isAfter(jour)) {
                quand = ouvre(dernierContact.plusDays(INTERVALLE));
                return;
            }
            if (contacts >= MAXIMUM) {
                quand = null;
                return;
            }
            int age = Map.of("relance_courtoise", 1, "relance_ferme", 8, "derniere_relance", 16)
                    .get(etape);
            if (factures.stream().anyMatch(f -> retard(f, jour) >= age)) {
                envoyer(etape, jour, f -> retard(f, jour) >= age);
                contacts++;
            }
            switch (etape) {
                case "relance_courtoise" -> {
                    // The call at day 4 is not made: five working days later the escalation goes on, one day after.
                    LocalDate appel = ouvre(jour.plusDays(4));
                    etape = "relance_ferme";
                    quand = ouvre(plusJoursOuvres(appel, 5).plusDays(1));
                }
                case "relance_ferme" -> {
                    etape = "derniere_relance";
                    quand = ouvre(jour.plusDays(12));
                }
                default -> quand = null;
            }
        }

        private void envoyer(String nom, LocalDate jour, java.util.function.Predicate<Facture> demandees) {
            BigDecimal montant =
                    factures.stream().filter(demandees).map(Facture::solde).reduce(BigDecimal.ZERO, BigDecimal::add);
            messages.add(new Message(debiteur, nom, jour, montant.setScale(2)));
            dernierContact = jour;
        }
    }

    private static int retard(Facture facture, LocalDate jour) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(facture.echeance(), jour));
    }

    static LocalDate ouvre(LocalDate jour) {
        LocalDate candidat = jour;
        while (!estOuvre(candidat)) {
            candidat = candidat.plusDays(1);
        }
        return candidat;
    }

    private static LocalDate plusJoursOuvres(LocalDate jour, int nombre) {
        LocalDate resultat = jour;
        for (int i = 0; i < nombre; i++) {
            resultat = ouvre(resultat.plusDays(1));
        }
        return resultat;
    }

    static boolean estOuvre(LocalDate jour) {
        return jour.getDayOfWeek() != DayOfWeek.SATURDAY
                && jour.getDayOfWeek() != DayOfWeek.SUNDAY
                && !feries(jour.getYear()).contains(jour);
    }

    /** The eleven public holidays of metropolitan France (art. L3133-1 C. trav.), Easter by Gauss's rule. */
    private static Set<LocalDate> feries(int annee) {
        LocalDate paques = paques(annee);
        Set<LocalDate> jours = new HashSet<>(Set.of(paques.plusDays(1), paques.plusDays(39), paques.plusDays(50)));
        for (String fixe :
                List.of("--01-01", "--05-01", "--05-08", "--07-14", "--08-15", "--11-01", "--11-11", "--12-25")) {
            jours.add(MonthDay.parse(fixe).atYear(annee));
        }
        return jours;
    }

    private static LocalDate paques(int annee) {
        int a = annee % 19;
        int b = annee / 100;
        int c = annee % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(annee, n / 31, n % 31 + 1);
    }
}
