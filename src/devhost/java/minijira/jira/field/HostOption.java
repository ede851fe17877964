package minijira.jira.field;

import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.List;

/** One choice of a select field. */
public record HostOption(
    OptionStore store,
    Long id,
    FieldConfig config,
    Long parentId,
    Long sequence,
    String value,
    boolean disabled)
    implements Option {
  @Override
  public Long getSequence() {
    return sequence;
  }

  @Override
  public Boolean getDisabled() {
    return disabled;
  }

  @Override
  public FieldConfig getRelatedCustomField() {
    return config;
  }

  @Override
  public Option getParentOption() {
    return parentId == null ? null : store.findByOptionId(parentId);
  }

  @Override
  public Long getOptionId() {
    return id;
  }

  @Override
  public String getValue() {
    return value;
  }

  @Override
  public List<Option> getChildOptions() {
    return store.getOptions(config).stream()
        .filter(option -> id.equals(((HostOption) option).parentId))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Option option && option.getOptionId().equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
