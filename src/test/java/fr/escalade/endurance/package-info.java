/**
 * No message is lost, and none is doubled unseen: proven on real processes, by {@code mvn -Pendurance verify} only.
 *
 * <p>The mail server, each node and (for PostgreSQL) the database are processes of their own; nodes are ended by SIGKILL.
 * Sizes are system properties: {@code endurance.messages} (1000), {@code endurance.coupures} (30), {@code
 * endurance.graine}, {@code endurance.base} (H2 or POSTGRESQL, both by default), {@code endurance.lenteur} (mean time of
 * the mail server before it answers, milliseconds), {@code endurance.vie} (longest life of a node that answers,
 * milliseconds). What was counted is printed and left in {@code target/endurance}.
 */
package fr.escalade.endurance;
