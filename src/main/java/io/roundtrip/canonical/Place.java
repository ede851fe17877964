package io.roundtrip.canonical;

import io.roundtrip.kernel.IssueId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an item hangs.
 *
 * @param above what its evidence also counts for, nearest first: the parent of a sub-task, the epic
 */
public record Place(IssueId item, List<IssueId> above) {
  public Place {
    above = List.copyOf(above);
  }

  /** The item itself and all above it. */
  public Set<IssueId> holders() {
    Set<IssueId> holders = new LinkedHashSet<>();
    holders.add(item);
    holders.addAll(above);
    return holders;
  }
}
