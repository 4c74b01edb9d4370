/** What kind of message it is: rules over headers and text, no database. */
@NamedInterface("tri")
package fr.escalade.reception.tri;

import org.springframework.modulith.NamedInterface;
