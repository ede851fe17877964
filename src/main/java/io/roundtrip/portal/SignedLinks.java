package io.roundtrip.portal;

import io.roundtrip.host.CustomerSite;
import io.roundtrip.kernel.ContactId;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.notify.UnsubscribeLinks;
import java.util.Optional;

/** The links that go into every mail. */
final class SignedLinks implements UnsubscribeLinks {
  private final Tokens tokens;
  private final CustomerSite site;

  SignedLinks(Tokens tokens, CustomerSite site) {
    this.tokens = tokens;
    this.site = site;
  }

  @Override
  public Optional<String> of(ContactId contact, ProjectId project) {
    return ways(contact, project).link();
  }

  @Override
  public Ways ways(ContactId contact, ProjectId project) {
    String token = tokens.unsubscribe(contact, project);
    return new Ways(
        site.address().map(address -> address + PATH + token),
        site.answers().map(address -> new ByMail(address, token)));
  }
}
