package io.roundtrip.similarity.text;

/**
 * Brings the forms of one word together. Lower case without accents in, never an empty word out.
 */
interface Stemmer {
  String stem(String term);

  Stemmer NONE = term -> term;

  /** Savoy's light stemmer: case and plural endings. */
  Stemmer GERMAN = term -> Light.germanSuperlative(Light.germanCase(term));

  /** Savoy's minimal stemmer: plural, feminine and infinitive endings of longer words. */
  Stemmer FRENCH = Light::french;

  /** Savoy's light stemmer: gender and plural endings. */
  Stemmer SPANISH = Light::spanish;

  /** The endings that are cut. */
  final class Light {
    private Light() {}

    static String germanCase(String w) {
      int n = w.length();
      if (n > 5 && w.endsWith("ern")) return cut(w, 3);
      if (n > 4 && w.charAt(n - 2) == 'e' && "mnrs".indexOf(w.charAt(n - 1)) >= 0) return cut(w, 2);
      if (n > 3 && w.endsWith("e")) return cut(w, 1);
      if (n > 3 && w.endsWith("s") && afterS(w.charAt(n - 2))) return cut(w, 1);
      return w;
    }

    static String germanSuperlative(String w) {
      int n = w.length();
      if (n > 5 && w.endsWith("est")) return cut(w, 3);
      if (n > 4 && (w.endsWith("er") || w.endsWith("en"))) return cut(w, 2);
      if (n > 4 && w.endsWith("st") && afterS(w.charAt(n - 3))) return cut(w, 2);
      return w;
    }

    private static boolean afterS(char c) {
      return "bdfghklmnt".indexOf(c) >= 0;
    }

    static String french(String w) {
      if (w.length() < 6) return w.length() > 3 && w.endsWith("s") ? cut(w, 1) : w;
      if (w.endsWith("aux")) return cut(w, 2) + "l";
      if (w.endsWith("x")) return cut(w, 1);
      String s = w.endsWith("s") ? cut(w, 1) : w;
      if (s.endsWith("r")) s = cut(s, 1);
      if (s.endsWith("e")) s = cut(s, 1);
      if (s.endsWith("e")) s = cut(s, 1);
      int n = s.length();
      return s.charAt(n - 1) == s.charAt(n - 2) ? cut(s, 1) : s;
    }

    static String spanish(String w) {
      int n = w.length();
      if (n < 5) return w;
      if (w.endsWith("o") || w.endsWith("a") || w.endsWith("e")) return cut(w, 1);
      if (w.endsWith("eses")) return cut(w, 2);
      if (w.endsWith("ces")) return cut(w, 3) + "z";
      if (w.endsWith("os") || w.endsWith("as") || w.endsWith("es")) return cut(w, 2);
      return w;
    }

    private static String cut(String w, int letters) {
      return w.substring(0, w.length() - letters);
    }
  }
}
