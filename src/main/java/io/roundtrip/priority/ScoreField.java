package io.roundtrip.priority;

import io.roundtrip.kernel.IssueId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The fields "Priority score" and "Accounts impacted" of an item, which nobody can edit. */
public interface ScoreField {
  /**
   * Writes both unless they are there already, and re-indexes the issue once. Fields that do not
   * exist or do not belong to the issue are passed over.
   *
   * @param priority null empties the field
   * @param accounts 0 where only people unknown said something; null empties the field
   */
  void show(IssueId item, @Nullable BigDecimal priority, @Nullable Integer accounts);
}
