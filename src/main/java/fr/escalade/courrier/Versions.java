package fr.escalade.courrier;

/**
 * A message taken back before it left is replaced under its key and a version after it (/v2, /v3…): of all versions of a
 * key, one leaves.
 */
public final class Versions {

    private Versions() {}

    public static String de(String racine, int version) {
        return racine + "/v" + version;
    }

    /** The key without its version. */
    public static String racine(String cle) {
        return cle.replaceFirst("/v\\d+$", "");
    }
}
