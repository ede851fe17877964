package io.roundtrip.intake.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import io.roundtrip.host.jira.SystemFields;
import io.roundtrip.intake.FeedbackFields.Field;
import io.roundtrip.intake.FeedbackSeen.Emptied;
import io.roundtrip.intake.Form;
import io.roundtrip.signals.Signal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of an issue somebody emptied: the last that the history has of them is a value that
 * went. What Jira itself dropped because the issue moved counts for nothing.
 */
public final class EmptiedByHand {
  private static final String TYPE = "issuetype";
  static final Comparator<ChangeHistory> OLDEST_FIRST =
      Comparator.comparing(ChangeHistory::getTimePerformed).thenComparing(ChangeHistory::getId);

  private static final Map<Field, String> PEOPLE =
      Map.of(
          Field.CUSTOMER, Form.CUSTOMER,
          Field.EMAIL, Form.EMAIL,
          Field.ACCOUNT, Form.ACCOUNT);

  private final ChangeHistoryManager histories;

  public EmptiedByHand(ChangeHistoryManager histories) {
    this.histories = histories;
  }

  /**
   * Asked only where somebody could have been taken away.
   *
   * @param stand our names of the fields in which something stands
   */
  Emptied of(
      Issue issue, Signal kept, Set<String> stand, Function<Field, Optional<CustomField>> custom) {
    if (kept.contact() == null && kept.account() == null) return Emptied.NOTHING;
    Map<String, String> empty = new HashMap<>();
    PEOPLE.forEach(
        (field, name) ->
            custom
                .apply(field)
                .filter(ours -> !stand.contains(name) && ours.getRelevantConfig(issue) != null)
                .ifPresent(ours -> empty.put(ours.getUntranslatedName(), name)));
    Set<String> gone = empty.isEmpty() ? Set.of() : among(issue, empty.keySet());
    empty.keySet().retainAll(gone);
    return Emptied.of(stand, Set.copyOf(empty.values()));
  }

  /**
   * One query.
   *
   * @param names of custom fields that stand empty, as Jira stores them
   */
  Set<String> among(Issue issue, Set<String> names) {
    Set<String> emptied = new HashSet<>();
    List<ChangeHistory> all =
        histories.getChangeHistories(issue).stream().sorted(OLDEST_FIRST).toList();
    for (ChangeHistory change : all)
      for (ChangeItemBean item : change.getChangeItemBeans()) {
        if (!isCustom(item) || !names.contains(item.getField())) continue;
        if (isEmptied(item) && !isMove(change)) emptied.add(item.getField());
        else emptied.remove(item.getField());
      }
    return emptied;
  }

  private static boolean isCustom(ChangeItemBean item) {
    return ChangeItemBean.CUSTOM_FIELD.equals(item.getFieldType());
  }

  private static boolean isEmptied(ChangeItemBean item) {
    return !isBlank(item.getFromString()) && isBlank(item.getToString());
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static boolean isMove(ChangeHistory change) {
    List<ChangeItemBean> changed = change.getChangeItemBeans();
    return changed.stream().anyMatch(SystemFields::isProject)
        || SystemFields.find(changed, TYPE).isPresent();
  }
}
