package io.roundtrip.canonical;

import io.roundtrip.customers.Account;
import io.roundtrip.customers.Accounts;
import io.roundtrip.customers.Contact;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.signals.Scores;
import io.roundtrip.signals.Signal;
import io.roundtrip.signals.Signals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills in the words and names of pieces of evidence. Two queries, however many pieces. */
public final class Quotes {
  private final Signals signals;
  private final Accounts accounts;

  public Quotes(Signals signals, Accounts accounts) {
    this.signals = signals;
    this.accounts = accounts;
  }

  /**
   * @param pieces at most 100
   * @param shown what the reader may see; other pieces are left out, names only where permitted
   * @param people the contacts of the pieces, as far as they are known
   */
  public List<Quote> of(
      List<Piece> pieces, Map<IssueId, Visibility.Shown> shown, Map<ContactId, Contact> people) {
    List<Piece> visible = pieces.stream().filter(p -> readable(p, shown)).toList();
    if (visible.isEmpty()) return List.of();
    Map<IssueId, Signal> said = signals.byIssues(each(visible, Piece::feedback));
    Map<AccountId, Account> firms = accounts.byIds(each(visible, Piece::account));
    return visible.stream()
        .map(
            piece ->
                quote(
                    piece,
                    Objects.requireNonNull(shown.get(piece.feedback())),
                    said.get(piece.feedback()),
                    Optional.ofNullable(piece.contact()).map(people::get).map(Contact::name),
                    Optional.ofNullable(piece.account()).map(firms::get).map(Account::name)))
        .toList();
  }

  /** Whether the reader may see what was said. */
  public static boolean readable(Piece piece, Map<IssueId, Visibility.Shown> shown) {
    Visibility.Shown there = shown.get(piece.feedback());
    return there != null && there.sight().words();
  }

  private static Quote quote(
      Piece piece,
      Visibility.Shown shown,
      @Nullable Signal signal,
      Optional<String> author,
      Optional<String> account) {
    return new Quote(
        piece.feedback(),
        shown.key(),
        signal == null || signal.words().isEmpty() ? shown.title() : signal.words(),
        author.filter(known -> shown.sight().people()).orElse(""),
        account.filter(known -> shown.sight().people()).orElse(""),
        piece.channel(),
        signal == null ? Scores.NONE : signal.scores(),
        piece.at());
  }

  private static <T> Set<T> each(List<Piece> pieces, Function<Piece, @Nullable T> what) {
    return pieces.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
