package io.roundtrip.host.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import io.roundtrip.host.UserNames;
import io.roundtrip.kernel.UserKey;
import org.junit.Test;

public class JiraUserNamesTest {
  private final UserManager users = mock(UserManager.class);
  private final UserNames names =
      new JiraUserNames(users, (language, key, args) -> "«" + key + "»");

  @Test
  public void a_person_has_the_name_that_jira_shows() {
    ApplicationUser lin = mock(ApplicationUser.class);
    when(lin.getDisplayName()).thenReturn("Lin Chen");
    when(users.getUserByKey("lin")).thenReturn(lin);

    assertThat(names.of(new UserKey("lin"))).isEqualTo("Lin Chen");
  }

  @Test
  public void whoever_left_is_somebody_and_never_the_key_which_was_the_name_to_log_in_with() {
    assertThat(names.of(new UserKey("lin"))).isEqualTo("«roundtrip.setup.left»");
  }

  @Test
  public void what_nobody_did_roundtrip_did() {
    assertThat(names.of(new UserKey(""))).isEqualTo("Roundtrip");
  }
}
