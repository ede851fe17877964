package io.roundtrip.notify.send.jira;

import io.roundtrip.kernel.Text;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A server's words as they may be kept: on one line, bounded, without control and broken signs, and
 * without anybody's address or name, as far as that can be told. Addresses are written in many
 * ways, so what only might be one goes too.
 */
final class KeptWords {
  static final int LONGEST = 300;
  private static final int READ = 4 * LONGEST;
  private static final int SHORTEST_NAME = 3;
  private static final String MASK = "<…>";

  private static final Pattern BRACKETED_AT = Pattern.compile("[(\\[{]at[)\\]}]");
  private static final Pattern HOST = Pattern.compile("\\p{L}\\.|\\.\\p{L}");

  /** Of addresses, of what they become inside others (VERP, SRS, BATV), of X.400 and LDAP. */
  private static final Pattern SIGN = Pattern.compile("[@%=<>\"]|.[!&|].");

  private final Set<String> names;

  private KeptWords(Set<String> names) {
    this.names = names;
  }

  /** Of whom nothing is known. */
  static String of(String text) {
    return new KeptWords(Set.of()).masked(text);
  }

  /** Also without what this address may say of a name. */
  static String of(String text, String address) {
    int at = address.lastIndexOf('@');
    String local = plain(at < 0 ? address : address.substring(0, at)).strip();
    Set<String> names =
        Stream.concat(Stream.of(local), Stream.of(local.split(" ", -1)))
            .filter(name -> name.length() >= SHORTEST_NAME)
            .collect(Collectors.toSet());
    return new KeptWords(names).masked(text);
  }

  private String masked(String text) {
    String line = Text.line(Normalizer.normalize(Text.cut(text, READ), Normalizer.Form.NFKC));
    String[] words = line.split(" ", -1);
    boolean[] hidden = new boolean[words.length];
    boolean within = false;
    for (int i = 0; i < words.length; i++) {
      within = isOpen(words[i], within);
      if (within || isSomebodys(words[i])) hidden[i] = true;
      if (isAt(words, i)) for (int k = Math.max(0, i - 1); k <= i + 1; k++) hidden[k] = true;
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < words.length; i++)
      if (!hidden[i]) kept.add(words[i]);
      else if (i == 0 || !hidden[i - 1]) kept.add(MASK);
    return Text.cut(String.join(" ", kept), LONGEST);
  }

  /** Whether what is quoted or bracketed goes on after this word. */
  private static boolean isOpen(String word, boolean open) {
    boolean now = open;
    for (char sign : word.toCharArray())
      if (sign == '"') now = !now;
      else if (sign == '<') now = true;
      else if (sign == '>') now = false;
    return now;
  }

  /** "ada at x.example", "ada (at) x.example"; not "rejected at this time". */
  private static boolean isAt(String[] words, int i) {
    String word = words[i].toLowerCase(Locale.ROOT);
    if (i + 1 == words.length) return false;
    return BRACKETED_AT.matcher(word).find()
        || (word.equals("at") && HOST.matcher(words[i + 1]).find());
  }

  private boolean isSomebodys(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return SIGN.matcher(small).find()
        || BRACKETED_AT.matcher(small).find()
        || holdsName(" " + plain(word) + " ");
  }

  /** Also within a path, a list or a genitive. */
  private boolean holdsName(String word) {
    return names.stream().anyMatch(name -> word.contains(" " + name + " "));
  }

  /** In small letters, with blanks for all but letters and digits. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (int i = 0; i < plain.length(); i++)
      if (!Character.isLetterOrDigit(plain.charAt(i))) plain.setCharAt(i, ' ');
    return plain.toString();
  }
}
