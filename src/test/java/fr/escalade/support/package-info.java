/**
 * What tests of every room share: the same story told on H2 and on PostgreSQL.
 *
 * <p>Write the scenarios once in an abstract class, then run them on both databases:
 *
 * <pre>{@code
 * class EncaissementTest {
 *     @Nested @SurH2 class H2 extends Encaissements {}
 *     @Nested @SurPostgresql class Postgresql extends Encaissements {}
 * }
 * }</pre>
 *
 * <p>{@link fr.escalade.support.Persistance} is a slice without engine, web or mail that starts in a few seconds;
 * with {@code @SpringBootTest} alone the two annotations give the whole application its database.
 */
package fr.escalade.support;
