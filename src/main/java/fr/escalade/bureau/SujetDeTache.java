package fr.escalade.bureau;

import java.util.Map;

/** What a task is about when it is not the whole case: shown in its pane and summed up on its line of the list. */
public interface SujetDeTache {

    /** The page whose fragment « sujet » draws it. */
    String gabarit();

    /** One French sentence. */
    String resume();

    /** What the task's form may propose from what is known, by field. */
    default Map<String, String> propositions() {
        return Map.of();
    }
}
