package minijira.jira.search;

import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.EmptyOperand;
import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.MultiValueOperand;
import com.atlassian.query.operand.Operand;
import com.atlassian.query.operand.SingleValueOperand;
import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import minijira.jira.field.HostCustomField;

/**
 * Query tree → SQL. A NOT is carried down to the single conditions, as Jira does: an empty field is
 * neither = nor !=.
 */
final class Compiler {
  private static final Map<Operator, Operator> OPPOSITES = opposites();
  private static final Set<Operator> FOR_LISTS = EnumSet.of(Operator.IN, Operator.NOT_IN);
  private final SystemFields system;
  private final CustomFields custom;
  private final Functions functions;

  Compiler(SystemFields system, CustomFields custom, Functions functions) {
    this.system = system;
    this.custom = custom;
    this.functions = functions;
  }

  private static Map<Operator, Operator> opposites() {
    Map<Operator, Operator> all = new EnumMap<>(Operator.class);
    Operator[][] pairs = {
      {Operator.EQUALS, Operator.NOT_EQUALS},
      {Operator.LIKE, Operator.NOT_LIKE},
      {Operator.IN, Operator.NOT_IN},
      {Operator.IS, Operator.IS_NOT},
      {Operator.LESS_THAN, Operator.GREATER_THAN_EQUALS},
      {Operator.GREATER_THAN, Operator.LESS_THAN_EQUALS}
    };
    for (Operator[] pair : pairs) {
      all.put(pair[0], pair[1]);
      all.put(pair[1], pair[0]);
    }
    return all;
  }

  /**
   * With checkOnly, functions are validated instead of evaluated. Problems never stop it: what
   * cannot be found is false.
   */
  Sql compile(Clause clause, Asker asker, MessageSet problems, boolean checkOnly) {
    return clause == null ? Sql.TRUE : new Run(asker, problems, checkOnly).sql(clause, false);
  }

  private final class Run {
    private final Asker asker;
    private final MessageSet problems;
    private final boolean checkOnly;

    Run(Asker asker, MessageSet problems, boolean checkOnly) {
      this.asker = asker;
      this.problems = problems;
      this.checkOnly = checkOnly;
    }

    Sql sql(Clause clause, boolean negated) {
      if (clause instanceof TerminalClause terminal) return terminal(terminal, negated);
      List<Clause> parts = clause.getClauses();
      if (clause.getName().equals("NOT")) return sql(parts.get(0), !negated);
      List<Sql> all = parts.stream().map(part -> sql(part, negated)).toList();
      return clause.getName().equals("AND") != negated ? Sql.all(all) : Sql.any(all);
    }

    private Sql terminal(TerminalClause clause, boolean negated) {
      List<FieldSql> fields = fields(clause.getName());
      Operator operator = negated ? OPPOSITES.get(clause.getOperator()) : clause.getOperator();
      if (fields.isEmpty() || operator == null) return Sql.FALSE;
      if (!checkShape(clause, operator)) return Sql.FALSE;
      List<QueryLiteral> values = values(clause.getOperand(), clause);
      List<Sql> any = new ArrayList<>();
      for (FieldSql field : fields) {
        if (!field.operators().contains(operator))
          problems.addErrorMessage(
              "The operator '"
                  + sign(operator)
                  + "' is not supported by the '"
                  + clause.getName()
                  + "' field.");
        else any.add(field.sql(new Condition(clause.getName(), operator, values, asker, problems)));
      }
      return Sql.any(any);
    }

    private boolean checkShape(TerminalClause clause, Operator operator) {
      Operand operand = clause.getOperand();
      boolean list =
          operand instanceof MultiValueOperand
              || (operand instanceof FunctionOperand function && functions.isList(function));
      boolean empty = operand instanceof EmptyOperand;
      String wrong = null;
      if (list != FOR_LISTS.contains(operator) && !(empty && FOR_LISTS.contains(operator)))
        wrong =
            list
                ? "Operator '"
                    + sign(operator)
                    + "' does not support the list "
                    + operand.getDisplayString()
                    + "."
                : "Operator '"
                    + sign(operator)
                    + "' does not support the non-list value "
                    + operand.getDisplayString()
                    + " for field '"
                    + clause.getName()
                    + "'.";
      if (!empty && (operator == Operator.IS || operator == Operator.IS_NOT))
        wrong = "The operator '" + sign(operator) + "' only supports the value EMPTY or NULL.";
      if (wrong != null) problems.addErrorMessage(wrong);
      return wrong == null;
    }

    private List<FieldSql> fields(String name) {
      if (name.equalsIgnoreCase("text"))
        return List.of(
            new TextSql(
                List.of(
                    SystemFields.SUMMARY,
                    SystemFields.DESCRIPTION,
                    SystemFields.COMMENT,
                    custom.textPlace()),
                Sql.FALSE,
                null));
      FieldSql field = system.find(name);
      if (field != null) return List.of(field);
      List<HostCustomField> found = custom.find(name);
      List<FieldSql> searchable = found.stream().flatMap(f -> custom.sql(f).stream()).toList();
      if (found.isEmpty())
        problems.addErrorMessage(
            "Field '" + name + "' does not exist or you do not have permission to view it.");
      else if (searchable.isEmpty())
        problems.addErrorMessage("Field '" + name + "' is not searchable, it is only sortable.");
      return searchable;
    }

    private List<QueryLiteral> values(Operand operand, TerminalClause clause) {
      if (operand instanceof MultiValueOperand many)
        return many.getValues().stream().flatMap(one -> values(one, clause).stream()).toList();
      if (operand instanceof SingleValueOperand one)
        return List.of(
            one.getLongValue() != null
                ? new QueryLiteral(operand, one.getLongValue())
                : new QueryLiteral(operand, one.getStringValue()));
      if (!(operand instanceof FunctionOperand function)) return List.of(new QueryLiteral(operand));
      if (!checkOnly) return functions.values(function, clause, asker);
      functions.validate(function, clause, asker, problems);
      return List.of();
    }
  }

  static String sign(Operator operator) {
    return switch (operator) {
      case EQUALS -> "=";
      case NOT_EQUALS -> "!=";
      case LIKE -> "~";
      case NOT_LIKE -> "!~";
      case LESS_THAN -> "<";
      case LESS_THAN_EQUALS -> "<=";
      case GREATER_THAN -> ">";
      case GREATER_THAN_EQUALS -> ">=";
      default -> operator.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
