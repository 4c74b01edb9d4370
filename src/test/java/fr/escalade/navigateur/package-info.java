/** The screens in a real Chromium, on the application started as a newcomer starts it; pictures go to target/captures. */
package fr.escalade.navigateur;
