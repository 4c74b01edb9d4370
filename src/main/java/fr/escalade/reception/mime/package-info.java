/** A received message read in bounded memory, whatever it contains: nothing is unpacked, rendered or executed. */
package fr.escalade.reception.mime;
