package io.roundtrip.similarity.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The small words of each language, without accents: they tell the language and carry no topic. */
final class FunctionWords {
  private static final Map<Language, Set<String>> WORDS =
      new EnumMap<>(
          Map.of(
              Language.ENGLISH,
              words(
                  "a an and are as at be been but by can could did do does for from had has have how i if in into is it its just me my no not"
                      + " of on or our out should so some such than that the their them then there these they this those to too was we were"
                      + " what when where which while who why will with would you your after again before cannot doesn dont isn"),
              Language.GERMAN,
              words(
                  "aber als am auch auf aus bei beim bis da das dass dem den der des die doch durch ein eine einem einen einer eines er"
                      + " fur gegen hat habe haben ich ihr im immer in ist ja kann kein keine man mehr mein mich mir mit muss nach nicht noch nur"
                      + " oder ohne schon sehr sich sie sind so soll um und uns unter vom von vor war warum was wenn werden wie wieder wir wird"
                      + " wurde zu zum zur ab beziehungsweise dieser diese dieses keinen mochte nichts seit sollte uber wahrend weil"),
              Language.FRENCH,
              words(
                  "a au aux avec avoir bien ca ce ces cette chez comme dans de depuis des du elle en est et etre fait faire il ils je la le les"
                      + " leur lors lorsque mais me mes moi mon ne nos notre nous on ou par pas peut plus pour pourquoi quand que qui sa sans se"
                      + " ses si son sont ta toujours tout tous tres un une vers vous votre apres aucun aucune etait sous impossible"),
              Language.SPANISH,
              words(
                  "a al algo cada como con cual cuando de del desde donde el ella en entre eres esta estan estar este esto fue ha hace hacer"
                      + " hay la las le les lo los mas me mi muy nada ni no nos o para pero por porque puede puedo que quien se ser si siempre sin"
                      + " sobre solo son su sus tambien te tengo tiene tras tu un una uno y ya yo despues esa ese hasta nuestro")));

  private static final Map<String, Integer> LANGUAGES = new HashMap<>();

  static {
    WORDS.forEach(
        (language, words) ->
            words.forEach(w -> LANGUAGES.merge(w, 1 << language.ordinal(), (a, b) -> a | b)));
  }

  private FunctionWords() {}

  /** A bit for each language (by its ordinal) that has this small word. */
  static int languages(String word) {
    return LANGUAGES.getOrDefault(word, 0);
  }

  static Set<String> of(Language language) {
    return WORDS.getOrDefault(language, Set.of());
  }

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }
}
