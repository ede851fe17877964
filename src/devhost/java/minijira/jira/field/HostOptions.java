package minijira.jira.field;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The choices of one field configuration, in order. */
final class HostOptions extends ArrayList<Option> implements Options {
  private static final long serialVersionUID = 1L;

  HostOptions(Collection<? extends Option> options) {
    super(options);
  }

  @Override
  public List<Option> getRootOptions() {
    return stream().filter(option -> option.getParentOption() == null).toList();
  }

  @Override
  public Option getOptionById(Long optionId) {
    return stream()
        .filter(option -> option.getOptionId().equals(optionId))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Option getOptionForValue(String value, Long parentOptionId) {
    return stream()
        .filter(
            option ->
                option.getValue().equalsIgnoreCase(value)
                    && Objects.equals(((HostOption) option).parentId(), parentOptionId))
        .findFirst()
        .orElse(null);
  }
}
