package io.roundtrip.notify.letter;

import io.roundtrip.customers.Contact;
import io.roundtrip.customers.PersonName;
import io.roundtrip.host.Phrases;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.ItemNow;
import io.roundtrip.notify.Kind;
import io.roundtrip.notify.Message;
import io.roundtrip.notify.Nature;
import io.roundtrip.notify.Reach;
import io.roundtrip.notify.Rules;
import io.roundtrip.notify.Var;
import io.roundtrip.roadmap.RoadmapStatus;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a template's places are filled with. An item is called by its public title; without one, or
 * while it is kept from the public, the reader's own words stand for it.
 */
final class LetterValues {
  private static final String SOMETHING = "roundtrip.notify.mail.something";
  static final String SIGN = "…";
  private static final int LONGEST_VALUE = 2000;
  private static final int LONGEST_QUOTE = 60;

  private final Phrases phrases;
  private final Reach reach;

  LetterValues(Phrases phrases, Reach reach) {
    this.phrases = phrases;
    this.reach = reach;
  }

  /**
   * @param ours for our own text: the reader's words are not quoted a second time where they stand
   *     for the item, and only a person says "I'm"
   */
  Map<Var, String> of(
      Message message, Contact reader, ItemNow item, Rules rules, Locale language, boolean ours) {
    String words = clean(message.words());
    Map<Var, String> values = new EnumMap<>(Var.class);
    values.put(Var.CUSTOMER_NAME, greeted(reader));
    values.put(Var.STATUS, status(message, item, rules, language));
    values.put(Var.OUTCOME, outcome(item.nature(), language));
    values.put(Var.DEED, phrases.text(language, "roundtrip.notify.deed." + item.nature().word()));
    values.put(Var.PROMISE, promise(item, rules, language));
    values.put(Var.WORDS, words);
    String title = title(item);
    if (title.isEmpty()) {
      values.put(Var.ITEM, inOwnWords(words, language, SOMETHING));
      values.put(Var.ISSUE, inOwnWords(words, language, "roundtrip.notify.mail.this"));
      if (ours && words.length() <= LONGEST_QUOTE) values.remove(Var.WORDS);
    } else {
      values.put(Var.ITEM, title);
      values.put(Var.ISSUE, title);
    }
    if (item.restricted()) return values;
    putOpen(values, message, item, language);
    String signs = item.owner().isBlank() && !ours ? reach.open(rules.fromName()) : item.owner();
    values.put(Var.OWNER, oneLine(signs));
    return values;
  }

  /** What somebody at work wrote; what the reader said stands there as a sign. */
  static Map<Var, String> withoutReaders(Map<Var, String> filled, ItemNow item) {
    Map<Var, String> others = new EnumMap<>(filled);
    others.replace(Var.WORDS, SIGN);
    others.replace(Var.CUSTOMER_NAME, SIGN);
    if (title(item).isEmpty()) others.replace(Var.ITEM, SIGN);
    if (title(item).isEmpty()) others.replace(Var.ISSUE, SIGN);
    return others;
  }

  private static String title(ItemNow item) {
    return item.restricted() ? "" : oneLine(item.publicTitle());
  }

  /** What is told only of an item that everybody in its project may see. */
  private void putOpen(Map<Var, String> values, Message message, ItemNow item, Locale language) {
    values.put(
        Var.DATE,
        item.eta() == null
            ? ""
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(item.eta()));
    values.put(Var.WORKAROUND, clean(item.workaround()));
    values.put(Var.COUNT, message.count() > 1 ? Integer.toString(message.count()) : "");
    values.put(Var.LINK, item.publicLink());
    values.put(Var.PROJECT, oneLine(item.projectName()));
  }

  /** Older imports kept what is no name where one was missing; nobody is called by it. */
  static String greeted(Contact reader) {
    return PersonName.beside(oneLine(reader.name()));
  }

  private String inOwnWords(String words, Locale language, String otherwise) {
    String line = oneLine(words);
    return line.isEmpty()
        ? phrases.text(language, otherwise)
        : phrases.text(
            language, "roundtrip.notify.mail.quoted", Text.cut(withoutStop(line), LONGEST_QUOTE));
  }

  /** The sentence around the quote has its own full stop. */
  private static String withoutStop(String line) {
    boolean one = line.length() > 1 && line.endsWith(".") && !line.endsWith("..");
    return one ? line.substring(0, line.length() - 1) : line;
  }

  /** What stands for an item of which the reader said nothing; it may begin a sentence. */
  String something(Locale language) {
    return phrases.text(language, SOMETHING);
  }

  private String status(Message message, ItemNow item, Rules rules, Locale language) {
    boolean merged = message.kind() == Kind.MERGED;
    RoadmapStatus status = merged ? item.status() : message.status();
    if (status == null || (merged && !MergeNews.names(status, rules))) return "";
    return status == RoadmapStatus.SHIPPED && item.nature() != Nature.NEW
        ? outcome(item.nature(), language)
        : phrases.text(language, "roundtrip.notify.status." + status.word());
  }

  private String outcome(Nature nature, Locale language) {
    return phrases.text(language, "roundtrip.notify.outcome." + nature.word());
  }

  private String promise(ItemNow item, Rules rules, Locale language) {
    return MergeNews.promises(item.status(), rules)
        ? phrases.text(language, "roundtrip.notify.mail.promise")
        : "";
  }

  /** In one line no mark of writing direction is needed; it would turn what stands beside it. */
  static String oneLine(String value) {
    return Text.cut(Text.line(value), LONGEST_VALUE);
  }

  /** What is cut may have lost the mark that closes. */
  private static String clean(String value) {
    return Text.running(Text.cut(Text.running(value).strip(), LONGEST_VALUE));
  }
}
