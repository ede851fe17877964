package io.roundtrip.setup.upkeep;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long the rows of each table are kept, and why. A table without a rule fails a test. */
public enum Kept {
  /** Until the person is erased. */
  PERSON("ACCOUNT", "CONSENT", "CONTACT"),
  /** What customers said and where it went: as long as Roundtrip is installed. */
  FEEDBACK("SIGNAL", "EVIDENCE", "GROUPED", "QUOTE", "TRACK"),
  /** So that nothing is recorded, merged, suggested or told twice; no words in it. */
  ONCE("CLAIM", "JUDGED", "MERGE_STEP", "AUTO_MERGE"),
  /** Changes of items that are dealt with: ninety days, older ones count as that. */
  CHANGES("SEEN"),
  /** Words for thirty days; who was told what for 400 days, so that nobody is told twice. */
  MAIL("OUTBOX"),
  /** What came back: ninety days, no words in it. */
  BACK("RETURNED"),
  /** What somebody typed into a field of a customer, until it stands for a person: seven days. */
  TYPED("TYPED"),
  /** What was decided about stuck mail, so that it can be taken back: thirty days. */
  DECISION("DECISION", "DECIDED"),
  /** Imports and their rejected lines: thirty days. */
  IMPORT("IMPORT", "IMPORTED", "REJECT"),
  /** Who set what, each version; a few rows. */
  SETTINGS("SETTINGS", "STATUS_MAP", "TEMPLATE", "AUTO_RULE", "PART", "SWITCH", "MARK"),
  /** Until worked off, seconds to minutes. */
  WORK("HINT", "SCORE_DUE"),
  /** The newest ten thousand. */
  STEPS("STEP"),
  /** Seven days after a node was last heard. */
  BEATS("BEAT"),
  /** Until every node has read it, thirty days. */
  INDEX("SEEN_TEXT"),
  /** Thirty days. */
  GUARD("FOUND_MOVE", "QUIET_CHANGE"),
  /** 400 days. */
  HISTORY("CYCLE", "SCORE", "FOLLOW"),
  /** Three years. */
  AUDIT("AUDIT"),
  /** One signs, one is believed; the rest for the names of mails. */
  KEYS("SEAL"),
  /** Until they can be read or are gone. */
  ASIDE("SETASIDE");

  private final List<String> tables;

  Kept(String... tables) {
    this.tables = List.of(tables);
  }

  public List<String> tables() {
    return tables;
  }

  /** The word in i18n keys and in REST answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static boolean knows(String table) {
    return Stream.of(values()).anyMatch(rule -> rule.tables.contains(table));
  }

  /** A table's word in i18n keys. */
  public static String word(String table) {
    return table.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
