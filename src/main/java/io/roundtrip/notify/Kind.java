package io.roundtrip.notify;

import static io.roundtrip.notify.Var.COUNT;
import static io.roundtrip.notify.Var.CUSTOMER_NAME;
import static io.roundtrip.notify.Var.DATE;
import static io.roundtrip.notify.Var.DEED;
import static io.roundtrip.notify.Var.ISSUE;
import static io.roundtrip.notify.Var.ITEM;
import static io.roundtrip.notify.Var.LINK;
import static io.roundtrip.notify.Var.OUTCOME;
import static io.roundtrip.notify.Var.OWNER;
import static io.roundtrip.notify.Var.PROJECT;
import static io.roundtrip.notify.Var.PROMISE;
import static io.roundtrip.notify.Var.WORDS;
import static io.roundtrip.notify.Var.WORKAROUND;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The mails we know how to write, each with its closed vocabulary. */
public enum Kind {
  ACKNOWLEDGE(CUSTOMER_NAME, ISSUE, OWNER, WORDS, LINK, PROJECT),
  STATUS(CUSTOMER_NAME, ITEM, Var.STATUS, DATE, WORKAROUND, COUNT, LINK, OWNER, WORDS, PROJECT),
  MERGED(CUSTOMER_NAME, ITEM, Var.STATUS, PROMISE, COUNT, LINK, OWNER, WORDS, PROJECT),
  SHIPPED(CUSTOMER_NAME, ITEM, Var.STATUS, OUTCOME, DEED, COUNT, LINK, OWNER, WORDS, PROJECT),
  NOT_PLANNED(CUSTOMER_NAME, ITEM, Var.STATUS, LINK, OWNER, WORDS, PROJECT);

  private final Set<Var> vocabulary;

  Kind(Var... vocabulary) {
    this.vocabulary = EnumSet.copyOf(Set.of(vocabulary));
  }

  public Set<Var> vocabulary() {
    return EnumSet.copyOf(vocabulary);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Kind> of(String key) {
    for (Kind kind : values()) if (kind.word().equals(key)) return Optional.of(kind);
    return Optional.empty();
  }
}
