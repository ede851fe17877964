package io.roundtrip.priority.panel;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Text;
import io.roundtrip.notify.Reason;
import io.roundtrip.roadmap.RoadmapStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who will hear about an item.
 *
 * @param next the status they will be told of; null when the project tells of none to come
 * @param nobody why nobody would be told, whoever they are; null when that is not so
 * @param people who would be told, of those looked at whom the reader may see
 * @param firstNames some of them, only of people whom the reader may see
 * @param held how many would not be told, by reason
 * @param unseen those of whom the reader may not know whether they would be told
 * @param unlooked people beyond those looked at
 * @param dryRun mails are written but none leaves
 */
public record Told(
    @Nullable RoadmapStatus next,
    @Nullable Reason nobody,
    int people,
    List<String> firstNames,
    Map<Reason, Integer> held,
    int unseen,
    int unlooked,
    boolean dryRun) {
  private static final int NAMES = 5;

  public Told {
    firstNames = List.copyOf(firstNames);
    held = Map.copyOf(held);
  }

  /** How many are not looked at one by one: whom the reader may not see, and the others. */
  record Rest(int unseen, int unlooked) {}

  static Told of(
      List<ContactId> looked,
      Rest rest,
      Map<ContactId, Contact> known,
      Telling.Outlook outlook,
      Map<ContactId, String> names) {
    Map<ContactId, Reason> held = outlook.held();
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    for (ContactId person : looked) {
      Reason why = held.get(person);
      if (why != null) reasons.merge(why, 1, Integer::sum);
      else if (!known.containsKey(person)) reasons.merge(Reason.ERASED, 1, Integer::sum);
    }
    List<ContactId> told =
        looked.stream().filter(p -> known.containsKey(p) && !held.containsKey(p)).toList();
    List<String> first =
        told.stream()
            .map(person -> firstName(names.getOrDefault(person, "")))
            .filter(name -> !name.isEmpty())
            .distinct()
            .limit(NAMES)
            .toList();
    return new Told(
        outlook.next(),
        outlook.nobody(),
        told.size(),
        first,
        reasons,
        rest.unseen(),
        rest.unlooked(),
        outlook.dryRun());
  }

  /** Nobody is left to be told, because they were. */
  public boolean isOver() {
    return people == 0
        && unseen == 0
        && unlooked == 0
        && held.containsKey(Reason.DUPLICATE)
        && !held.containsKey(Reason.TOLD_TO_THE_END)
        && !isYetToCome();
  }

  /** Mail of somebody waits, or a person is still to decide about it. */
  public boolean isYetToCome() {
    return held.keySet().stream()
        .anyMatch(why -> why.waits() || why.isOpenToAWord() || why == Reason.UNCERTAIN);
  }

  /** Never an address: of "ada@example.com" only "ada". */
  static String firstName(String name) {
    String text = name.strip();
    int end = 0;
    while (end < text.length() && text.charAt(end) != '@' && !Text.blank(text.charAt(end))) end++;
    return text.substring(0, end);
  }
}
