/**
 * Measures, run by {@code mvn -Pbench verify} only. Each prints its figures beside a reference taken in the same run on
 * the same machine and database, because on shared machines only ratios hold. The tables are also left in
 * {@code target/bench}; {@code src/docs/mesures.md} keeps the last ones worth keeping.
 *
 * <p>Sizes are system properties with defaults for two cores: {@code bench.factures}, {@code bench.debiteurs},
 * {@code bench.dossiers}, {@code bench.tours}, {@code bench.attentes} (how many cases wait, several sizes with commas).
 */
package fr.escalade.bench;
