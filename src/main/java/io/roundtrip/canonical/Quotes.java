package io.roundtrip.canonical;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.Contacts;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.signals.KnownNames;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.SeenCustomers;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the words and names of pieces of evidence, as far as one reader may know them. A fixed
 * number of queries, however many pieces.
 */
public final class Quotes {
  private final Signals signals;
  private final Contacts contacts;
  private final Accounts accounts;
  private final SeenCustomers seen;

  public Quotes(Signals signals, Contacts contacts, Accounts accounts, SeenCustomers seen) {
    this.signals = signals;
    this.contacts = contacts;
    this.accounts = accounts;
    this.seen = seen;
  }

  /**
   * What was said, and what the reader may call those who said it.
   *
   * @param shown what the reader may see
   */
  public record Heard(
      Map<IssueId, Visibility.Shown> shown, Map<IssueId, Signal> said, KnownNames names) {}

  /** Only of the pieces whose words the reader may see; at most 500. */
  public Heard heard(
      List<Piece> pieces, Map<IssueId, Visibility.Shown> shown, @Nullable UserKey reader) {
    Set<IssueId> readable =
        pieces.stream()
            .filter(piece -> readable(piece, shown))
            .map(Piece::feedback)
            .collect(Collectors.toSet());
    Map<IssueId, Signal> said = readable.isEmpty() ? Map.of() : signals.byIssues(readable);
    return new Heard(shown, said, seen.names(said.values(), shown, reader));
  }

  /** The pieces that the reader may see; names only where permitted. */
  public List<Quote> of(List<Piece> pieces, Heard heard) {
    List<Piece> visible = visible(pieces, heard);
    return visible.isEmpty()
        ? List.of()
        : of(visible, heard, contacts.byIds(each(visible, Piece::contact)));
  }

  /**
   * @param people the contacts of the pieces
   */
  public List<Quote> of(List<Piece> pieces, Heard heard, Map<ContactId, Contact> people) {
    List<Piece> visible = visible(pieces, heard);
    if (visible.isEmpty()) return List.of();
    Map<AccountId, Account> firms = accounts.byIds(each(visible, Piece::account));
    return visible.stream().map(piece -> quote(piece, heard, people, firms)).toList();
  }

  private static List<Piece> visible(List<Piece> pieces, Heard heard) {
    return pieces.stream().filter(piece -> readable(piece, heard.shown())).toList();
  }

  /** Whether the reader may see what was said. */
  public static boolean readable(Piece piece, Map<IssueId, Visibility.Shown> shown) {
    Visibility.Shown there = shown.get(piece.feedback());
    return there != null && there.sight().words();
  }

  private static Quote quote(
      Piece piece, Heard heard, Map<ContactId, Contact> people, Map<AccountId, Account> firms) {
    Visibility.Shown shown = Objects.requireNonNull(heard.shown().get(piece.feedback()));
    Signal signal = heard.said().get(piece.feedback());
    Contact author = shown.sight().people() ? people.get(piece.contact()) : null;
    Account account = shown.sight().people() ? firms.get(piece.account()) : null;
    return new Quote(
        piece.feedback(),
        shown.key(),
        signal == null || signal.words().isEmpty() ? shown.title() : signal.words(),
        author == null ? "" : heard.names().person(author.id(), author.name()),
        account == null ? "" : heard.names().firm(account.id(), account.name()),
        piece.channel(),
        signal == null ? Scores.NONE : signal.scores(),
        piece.at(),
        signal == null || signal.dated());
  }

  private static <T> Set<T> each(List<Piece> pieces, Function<Piece, @Nullable T> what) {
    return pieces.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
