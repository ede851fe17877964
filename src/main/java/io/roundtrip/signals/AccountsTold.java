package io.roundtrip.signals;

import io.roundtrip.kernel.AccountId;
import io.roundtrip.kernel.Chunks;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.SignalId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which account a person speaks for where a piece of feedback names none: the one that the oldest
 * piece of the same project names. What other projects were told of a person comes after it, so
 * that nobody learns from an account that is missing that others know another one.
 */
public final class AccountsTold {
  /**
   * A piece that is to be kept.
   *
   * @param named the account that it names itself
   * @param kept the account of the contact, wherever that is known from
   */
  public record Piece(
      @Nullable ContactId contact,
      ProjectId project,
      @Nullable AccountId named,
      @Nullable AccountId kept) {}

  private record Voice(ContactId contact, ProjectId project) {}

  private final Signals signals;

  public AccountsTold(Signals signals) {
    this.signals = signals;
  }

  /** In the order of the pieces, which count for each other too; one query for 500 people. */
  public List<Optional<AccountId>> of(List<Piece> pieces) {
    Set<Voice> open = new HashSet<>();
    Map<Voice, AccountId> told = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.contact() == null) continue;
      Voice voice = new Voice(piece.contact(), piece.project());
      if (piece.named() == null) open.add(voice);
      else told.putIfAbsent(voice, piece.named());
    }
    told.putAll(before(open));
    return pieces.stream().map(piece -> Optional.ofNullable(account(piece, told))).toList();
  }

  private static @Nullable AccountId account(Piece piece, Map<Voice, AccountId> told) {
    if (piece.named() != null || piece.contact() == null) return piece.named();
    AccountId here = told.get(new Voice(piece.contact(), piece.project()));
    return here == null ? piece.kept() : here;
  }

  private Map<Voice, AccountId> before(Collection<Voice> voices) {
    Set<ContactId> people = voices.stream().map(Voice::contact).collect(Collectors.toSet());
    Map<Voice, AccountId> told = new HashMap<>();
    for (List<ContactId> chunk : Chunks.of(people))
      for (Signal said :
          signals.ofContacts(Set.copyOf(chunk), new SignalId(Long.MAX_VALUE), Chunks.SIZE))
        if (said.contact() != null && said.account() != null && said.told().account())
          told.put(new Voice(said.contact(), said.project()), said.account());
    return told;
  }
}
