/**
 * A provider's HTTP API, spoken to by description alone: what to send, where the answer says what became of it. It knows
 * nothing of letters or debtors, and no provider by name.
 */
package fr.escalade.courrier.passerelle;
