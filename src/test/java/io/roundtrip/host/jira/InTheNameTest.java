package io.roundtrip.host.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.kernel.UserKey;
import org.junit.Test;
import org.mockito.InOrder;

public class InTheNameTest {
  private final JiraAuthenticationContext session = mock(JiraAuthenticationContext.class);
  private final UserManager users = mock(UserManager.class);
  private final ApplicationUser lead = mock(ApplicationUser.class);
  private final InTheName names = new InTheName(users, session);

  @Test
  public void on_a_thread_of_nobody_the_person_is_logged_in_for_the_work_and_then_nobody() {
    assertThat(names.of(lead, () -> "done")).isEqualTo("done");

    InOrder then = inOrder(session);
    then.verify(session).setLoggedInUser(lead);
    then.verify(session).clearLoggedInUser();
  }

  @Test
  public void whoever_was_logged_in_is_so_again_also_after_a_failure() {
    ApplicationUser other = mock(ApplicationUser.class);
    when(session.getLoggedInUser()).thenReturn(other);

    assertThatThrownBy(
            () ->
                names.of(
                    lead,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);

    InOrder then = inOrder(session);
    then.verify(session).setLoggedInUser(lead);
    then.verify(session).setLoggedInUser(other);
  }

  @Test
  public void somebody_who_is_gone_is_nobody() {
    assertThat(names.find(new UserKey("gone"))).isEmpty();
  }
}
