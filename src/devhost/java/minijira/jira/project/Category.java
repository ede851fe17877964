package minijira.jira.project;

import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.Arrays;

/** The four fixed categories, with Jira's ids, keys and colours. */
public enum Category {
  UNDEFINED(1, StatusCategory.UNDEFINED, "No Category", "medium-gray", 1),
  TO_DO(2, StatusCategory.TO_DO, "To Do", "blue-gray", 2),
  IN_PROGRESS(4, StatusCategory.IN_PROGRESS, "In Progress", "yellow", 3),
  DONE(3, StatusCategory.COMPLETE, "Done", "green", 4);

  private final StatusCategory category;

  Category(long id, String key, String name, String color, long sequence) {
    this.category = new Fixed(id, key, name, color, sequence);
  }

  public StatusCategory category() {
    return category;
  }

  static StatusCategory byId(long id) {
    return Arrays.stream(values())
        .map(Category::category)
        .filter(c -> c.getId() == id)
        .findFirst()
        .orElse(UNDEFINED.category);
  }

  private record Fixed(long id, String key, String name, String color, long sequence)
      implements StatusCategory {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getKey() {
      return key;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getTranslatedName() {
      return name;
    }

    @Override
    public String getColorName() {
      return color;
    }

    @Override
    public Long getSequence() {
      return sequence;
    }

    @Override
    public int compareTo(StatusCategory other) {
      return Long.compare(sequence, other.getSequence());
    }
  }
}
