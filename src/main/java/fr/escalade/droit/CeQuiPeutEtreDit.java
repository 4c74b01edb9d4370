package fr.escalade.droit;

import fr.escalade.partage.TypeDebiteur;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What may lawfully be claimed from a debtor and announced to him, at a stage of the recovery. {@code prescrite}: one of the
 * claims has lapsed; {@code titre}: a court decision or another enforceable title has been obtained (art. L111-3 CPCE).
 *
 * <ul>
 *   <li>From a consumer: neither the 40 € nor a penalty clause; recovery costs only with a title (art. L111-8 CPCE, L121-21
 *       and L132-23 C. conso.); interest from the formal notice only (art. 1231-6 and 1344-1 C. civ.).
 *   <li>Seizure needs a title (art. L111-2 CPCE); to announce what cannot legally be done is an aggressive practice
 *       (art. L121-6 5° C. conso.), to look like an officer of justice an offence (art. 433-13 C. pén.).
 *   <li>To announce a listing or a criminal complaint over a mere debt is blackmail (art. 312-10 C. pén.).
 * </ul>
 */
public record CeQuiPeutEtreDit(TypeDebiteur type, Stade stade, boolean prescrite, boolean titre) {

    /** Why something may not be said. */
    public enum Obstacle {
        /** To nobody, at no stage. */
        JAMAIS,
        /** Only a court's decision would allow it. */
        SANS_TITRE,
        /** Not to a consumer. */
        PARTICULIER,
        /** To a consumer, only from the formal notice on. */
        AVANT_MISE_EN_DEMEURE,
        /** The claim can no longer be enforced. */
        PRESCRITE,
        /** Not yet. */
        TROP_TOT
    }

    private static final Set<Mention> JAMAIS = EnumSet.of(Mention.FICHAGE, Mention.PLAINTE, Mention.HUISSIER);
    private static final Set<Mention> INTERETS = EnumSet.of(Mention.PENALITES, Mention.INTERETS);
    private static final Set<Mention> INDEMNITES = EnumSet.of(
            Mention.QUARANTE_EUROS,
            Mention.QUARANTE_EUROS_EN_LETTRES,
            Mention.INDEMNITE_FORFAITAIRE,
            Mention.CLAUSE_PENALE);
    private static final Set<Mention> JUSTICE = EnumSet.of(
            Mention.ACTION_EN_JUSTICE, Mention.TRIBUNAL_SAISI, Mention.COMMISSAIRE_DE_JUSTICE, Mention.SAISIE);

    /** Why it may not be said here; empty when it may. The first reason is the strongest. */
    public Optional<Obstacle> obstacle(Mention mention) {
        boolean particulier = type == TypeDebiteur.PARTICULIER;
        return premier(
                si(JAMAIS.contains(mention), Obstacle.JAMAIS),
                si(particulier && INDEMNITES.contains(mention), Obstacle.PARTICULIER),
                si(particulier && mention == Mention.FRAIS_DE_RECOUVREMENT && !titre, Obstacle.PARTICULIER),
                si(
                        particulier && INTERETS.contains(mention) && avant(Stade.MISE_EN_DEMEURE),
                        Obstacle.AVANT_MISE_EN_DEMEURE),
                si(mention == Mention.SAISIE && !titre, Obstacle.SANS_TITRE),
                si(JUSTICE.contains(mention) && prescrite, Obstacle.PRESCRITE),
                si(JUSTICE.contains(mention) && avant(premierStade(mention)), Obstacle.TROP_TOT));
    }

    /** All that may be said. */
    public Set<Mention> permises() {
        Predicate<Mention> permise = mention -> obstacle(mention).isEmpty();
        return Arrays.stream(Mention.values())
                .filter(permise)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mention.class)));
    }

    private static Stade premierStade(Mention mention) {
        return mention == Mention.ACTION_EN_JUSTICE ? Stade.DERNIERE_RELANCE : Stade.CONTENTIEUX;
    }

    private boolean avant(Stade autre) {
        return stade.compareTo(autre) < 0;
    }

    private static Optional<Obstacle> si(boolean condition, Obstacle obstacle) {
        return condition ? Optional.of(obstacle) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<Obstacle> premier(Optional<Obstacle>... obstacles) {
        return Arrays.stream(obstacles).flatMap(Optional::stream).findFirst();
    }
}
