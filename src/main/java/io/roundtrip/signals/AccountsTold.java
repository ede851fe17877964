package io.roundtrip.signals;

import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import io.roundtrip.kernel.UserKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which account a person speaks for where a piece of feedback names none: the one that the oldest
 * piece of the same project names, else the oldest one elsewhere whose customers the sender may
 * see. What the sender may not see counts for nothing: accounts are counted, and one account of two
 * addresses would tell who employs them.
 */
public final class AccountsTold {
  /**
   * A piece that is to be kept.
   *
   * @param named the account that it names itself
   */
  public record Piece(@Nullable ContactId contact, ProjectId project, @Nullable AccountId named) {}

  private record Voice(ContactId contact, ProjectId project) {}

  private final Signals signals;
  private final Visibility visibility;

  public AccountsTold(Signals signals, Visibility visibility) {
    this.signals = signals;
    this.visibility = visibility;
  }

  /**
   * In the order of the pieces, which count for each other too; one query for 500 people.
   *
   * @param sender null when nobody is asked: then what the project was told counts, and nothing
   *     else
   */
  public List<Optional<AccountId>> of(List<Piece> pieces, @Nullable UserKey sender) {
    Set<ContactId> open = new HashSet<>();
    Map<Voice, AccountId> told = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.contact() == null) continue;
      if (piece.named() == null) open.add(piece.contact());
      else told.putIfAbsent(new Voice(piece.contact(), piece.project()), piece.named());
    }
    List<Signal> before = naming(open);
    Map<IssueId, Visibility.Shown> shown = shown(before, sender);
    for (Signal said : before)
      if (sender == null || shown.containsKey(said.issue()))
        told.put(new Voice(contact(said), said.project()), account(said));
    Map<ContactId, AccountId> elsewhere = seen(before, shown);
    return pieces.stream()
        .map(piece -> Optional.ofNullable(account(piece, told, elsewhere)))
        .toList();
  }

  /** The account that the oldest piece names whose customers this person may see. */
  public Map<ContactId, AccountId> seenBy(UserKey sender, Collection<ContactId> people) {
    List<Signal> before = naming(people);
    return seen(before, shown(before, sender));
  }

  private static @Nullable AccountId account(
      Piece piece, Map<Voice, AccountId> told, Map<ContactId, AccountId> elsewhere) {
    if (piece.named() != null || piece.contact() == null) return piece.named();
    AccountId here = told.get(new Voice(piece.contact(), piece.project()));
    return here == null ? elsewhere.get(piece.contact()) : here;
  }

  private static Map<ContactId, AccountId> seen(
      List<Signal> before, Map<IssueId, Visibility.Shown> shown) {
    Map<ContactId, AccountId> seen = new HashMap<>();
    for (Signal said : before) {
      Visibility.Shown there = shown.get(said.issue());
      if (there != null && there.sight().people()) seen.put(contact(said), account(said));
    }
    return seen;
  }

  private Map<IssueId, Visibility.Shown> shown(List<Signal> before, @Nullable UserKey sender) {
    if (sender == null || before.isEmpty()) return Map.of();
    return visibility.shown(before.stream().map(Signal::issue).collect(Collectors.toSet()), sender);
  }

  /** The newest come first. */
  private List<Signal> naming(Collection<ContactId> people) {
    List<Signal> naming = new ArrayList<>();
    for (List<ContactId> chunk : Chunks.of(people))
      for (Signal said :
          signals.ofContacts(Set.copyOf(chunk), new SignalId(Long.MAX_VALUE), Chunks.SIZE))
        if (said.contact() != null && said.account() != null && said.told().account())
          naming.add(said);
    return naming;
  }

  private static ContactId contact(Signal naming) {
    return Objects.requireNonNull(naming.contact());
  }

  private static AccountId account(Signal naming) {
    return Objects.requireNonNull(naming.account());
  }
}
