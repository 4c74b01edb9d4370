package fr.escalade.courrier;

import java.util.regex.Pattern;

/** Reads in a mail server's answer that it finds us too fast, which concerns every message for that domain. */
final class TropDeMessages {

    /** 421, 450, 451, 452 with a policy status (4.7.x), or with words about the pace. */
    private static final Pattern POLITIQUE = Pattern.compile("(?s).*\\b(421|450|451|452)[ -]4\\.7\\.\\d+.*");

    private static final Pattern ALLURE = Pattern.compile(
            "(?is).*\\b(421|450|451|452)[ -].*(too many|too fast|rate.?limit|limit exceeded|throttl|slow down|reputation).*");

    /** Greylisting puts off one sender and recipient, not the domain. */
    private static final Pattern LISTE_GRISE = Pattern.compile("(?is).*gr[ea]y.?list.*");

    private TropDeMessages() {}

    static boolean dit(String reponse) {
        return (POLITIQUE.matcher(reponse).matches() || ALLURE.matcher(reponse).matches())
                && !LISTE_GRISE.matcher(reponse).matches();
    }
}
