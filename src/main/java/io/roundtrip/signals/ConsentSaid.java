package io.roundtrip.signals;

import io.roundtrip.customers.Consent;
import io.roundtrip.customers.Contact;
import io.roundtrip.customers.TakenBack;
import io.roundtrip.kernel.ContactId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What people answered about mail as far as pieces of feedback say so that one reader may see. It
 * stands for the answer that is kept where the reader may not see all that a person said: the kept
 * one may come from where that reader may not look, and who knows or guesses a name is not told.
 * Which answer holds is said by {@link Consent}; a yes counts as undated, so that a no stays one.
 */
public final class ConsentSaid {
  public static final ConsentSaid NOTHING = new ConsentSaid(List.of(), Set.of());

  private final List<Signal> heard;
  private final Set<ContactId> open;

  /**
   * @param heard what the reader may see
   * @param open of whom the reader may see everything
   */
  ConsentSaid(List<Signal> heard, Set<ContactId> open) {
    this.heard = List.copyOf(heard);
    this.open = Set.copyOf(open);
  }

  /**
   * Whether the reader may see everything that this person said, so that the kept answer counts.
   */
  public boolean isOpen(ContactId contact) {
    return open.contains(contact);
  }

  /** Whether the reader may see anything that this person said. */
  public boolean hears(ContactId contact) {
    return from(contact).findAny().isPresent();
  }

  /**
   * Whether the reader may see feedback of this person that is or was given where they stopped the
   * mail by its link.
   */
  public boolean showsStop(Contact person) {
    return from(person.id())
        .flatMap(signal -> Stream.of(signal.project(), signal.origin().given()))
        .anyMatch(project -> TakenBack.isStopIn(person.consent(), project));
  }

  private Stream<Signal> from(ContactId contact) {
    return heard.stream().filter(signal -> contact.equals(signal.contact()));
  }

  /** By all that was said. */
  public Consent now(ContactId contact) {
    return holding(said -> contact.equals(said.contact()));
  }

  /** By what was said until then. */
  public Consent then(Signal piece) {
    return holding(
        said ->
            Objects.equals(piece.contact(), said.contact())
                && said.id().value() <= piece.id().value());
  }

  private Consent holding(Predicate<Signal> which) {
    return Consent.holding(
        heard.stream()
            .filter(signal -> signal.told().consent() != null)
            .filter(which)
            .map(ConsentSaid::answer)
            .toList());
  }

  private static Consent answer(Signal said) {
    boolean yes = Boolean.TRUE.equals(said.told().consent());
    return Consent.reported(
        yes, "issue " + said.issue().value(), "", yes ? null : said.at(), said.at());
  }
}
