package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How many want an item. Somebody who asks three times is one request.
 *
 * @param pieces pieces of feedback
 * @param requests distinct people; a piece from nobody known is a request of its own
 * @param accountsImpacted distinct accounts; a known person without account counts as one
 * @param contacts distinct known people
 */
public record Demand(IssueId item, int pieces, int requests, int accountsImpacted, int contacts) {

  public static Demand of(IssueId item, Collection<Piece> pieces) {
    Set<Object> feedback = new HashSet<>();
    Set<Object> requests = new HashSet<>();
    Set<Object> accounts = new HashSet<>();
    Set<Object> contacts = new HashSet<>();
    for (Piece piece : pieces) {
      feedback.add(piece.feedback());
      requests.add(piece.contact() != null ? piece.contact() : piece.feedback());
      if (piece.contact() != null) contacts.add(piece.contact());
      if (piece.account() != null) accounts.add(piece.account());
      else if (piece.contact() != null) accounts.add(piece.contact());
    }
    return new Demand(item, feedback.size(), requests.size(), accounts.size(), contacts.size());
  }

  public boolean isNone() {
    return pieces == 0;
  }
}
