package io.roundtrip.priority.panel;

import io.roundtrip.customers.Contact;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who will hear about an item.
 *
 * @param people who would be told, of those looked at
 * @param firstNames some of them, only of people whom the reader may see
 * @param held how many would not be told, by the reason's word
 * @param unlooked people beyond those looked at
 * @param dryRun mails are written but none leaves
 */
public record Told(
    int people, List<String> firstNames, Map<String, Integer> held, int unlooked, boolean dryRun) {
  private static final int NAMES = 5;

  public Told {
    firstNames = List.copyOf(firstNames);
    held = Map.copyOf(held);
  }

  static Told of(
      List<ContactId> looked,
      int unlooked,
      Map<ContactId, Contact> known,
      Telling.Outlook outlook,
      Map<ContactId, String> names) {
    Map<ContactId, String> held = outlook.held();
    Map<String, Integer> reasons = new TreeMap<>();
    for (ContactId person : looked) {
      if (held.containsKey(person)) reasons.merge(held.get(person), 1, Integer::sum);
      else if (!known.containsKey(person)) reasons.merge("erased", 1, Integer::sum);
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
    return new Told(told.size(), first, reasons, unlooked, outlook.dryRun());
  }

  /** Never an address: of "ada@example.com" only "ada". */
  static String firstName(String name) {
    String text = name.strip();
    int end = 0;
    while (end < text.length() && text.charAt(end) != '@' && !Text.blank(text.charAt(end))) end++;
    return text.substring(0, end);
  }
}
