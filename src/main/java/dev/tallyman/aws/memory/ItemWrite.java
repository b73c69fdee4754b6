package dev.tallyman.aws.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// A write of one item as a request states it: what must hold before, and what is there after.
/// Expressions are read as far as the store uses them; any other is refused.
record ItemWrite(Map<String, AttributeValue> key, Action action, Terms terms) {

  /// What is done with the item.
  private sealed interface Action {
    record Put(Map<String, AttributeValue> item) implements Action {}

    record Update(String expression) implements Action {}

    record Delete() implements Action {}

    record Check() implements Action {}
  }

  /// A condition, with what stands for names and values in expressions.
  private record Terms(
      @Nullable String condition, Map<String, String> names, Map<String, AttributeValue> values) {

    String name(String word) {
      return word.startsWith("#") ? defined(names.get(word), word) : word;
    }

    AttributeValue value(String word) {
      return defined(values.get(word), word);
    }

    private static <T> T defined(@Nullable T meaning, String word) {
      if (meaning == null) {
        throw MemoryItems.invalid("An expression uses what is not defined: " + word);
      }
      return meaning;
    }
  }

  private static final Pattern CLAUSE =
      Pattern.compile("(SET|ADD|DELETE|REMOVE) (.+?)(?: (?=(?:SET|ADD|DELETE|REMOVE) )|$)");

  private static final Pattern EXISTS = Pattern.compile("attribute_(not_)?exists\\(([#\\w]+)\\)");
  private static final Pattern EQUALS = Pattern.compile("([#\\w]+) = (:\\w+)");

  /// Of texts; a comparison with what is not there fails, so that its contrary holds.
  private static final Pattern NOT_GREATER = Pattern.compile("NOT (\\S+) > (\\S+)");

  static ItemWrite of(TransactWriteItem item) {
    if (item.put() != null) {
      Put put = item.put();
      return new ItemWrite(
          MemoryItems.keyOf(put.item()),
          new Action.Put(put.item()),
          new Terms(
              put.conditionExpression(),
              put.expressionAttributeNames(),
              put.expressionAttributeValues()));
    }
    if (item.update() != null) {
      Update update = item.update();
      return new ItemWrite(
          update.key(),
          new Action.Update(update.updateExpression()),
          new Terms(
              update.conditionExpression(),
              update.expressionAttributeNames(),
              update.expressionAttributeValues()));
    }
    if (item.delete() != null) {
      Delete delete = item.delete();
      return new ItemWrite(
          delete.key(),
          new Action.Delete(),
          new Terms(
              delete.conditionExpression(),
              delete.expressionAttributeNames(),
              delete.expressionAttributeValues()));
    }
    ConditionCheck check = Objects.requireNonNull(item.conditionCheck());
    return new ItemWrite(
        check.key(),
        new Action.Check(),
        new Terms(
            check.conditionExpression(),
            check.expressionAttributeNames(),
            check.expressionAttributeValues()));
  }

  static ItemWrite of(PutItemRequest request) {
    return new ItemWrite(
        MemoryItems.keyOf(request.item()),
        new Action.Put(request.item()),
        new Terms(
            request.conditionExpression(),
            request.expressionAttributeNames(),
            request.expressionAttributeValues()));
  }

  static ItemWrite of(UpdateItemRequest request) {
    return new ItemWrite(
        request.key(),
        new Action.Update(request.updateExpression()),
        new Terms(
            request.conditionExpression(),
            request.expressionAttributeNames(),
            request.expressionAttributeValues()));
  }

  static ItemWrite of(DeleteItemRequest request) {
    return new ItemWrite(
        request.key(),
        new Action.Delete(),
        new Terms(
            request.conditionExpression(),
            request.expressionAttributeNames(),
            request.expressionAttributeValues()));
  }

  boolean isAllowed(@Nullable Map<String, AttributeValue> before) {
    String condition = terms.condition();
    Map<String, AttributeValue> item = before == null ? Map.of() : before;
    return condition == null
        || Pattern.compile(" AND ").splitAsStream(condition).allMatch(term -> holds(term, item));
  }

  private boolean holds(String term, Map<String, AttributeValue> item) {
    Matcher exists = EXISTS.matcher(term);
    if (exists.matches()) {
      return item.containsKey(terms.name(exists.group(2))) == (exists.group(1) == null);
    }
    Matcher equals = EQUALS.matcher(term);
    if (equals.matches()) {
      return terms.value(equals.group(2)).equals(item.get(terms.name(equals.group(1))));
    }
    Matcher greater = NOT_GREATER.matcher(term);
    if (greater.matches()) {
      AttributeValue value = item.get(terms.name(greater.group(1)));
      return value == null || value.s().compareTo(terms.value(greater.group(2)).s()) <= 0;
    }
    throw new UnsupportedOperationException("a condition: " + term);
  }

  /// What is there after the write; null where nothing is.
  @Nullable Map<String, AttributeValue> apply(@Nullable Map<String, AttributeValue> before) {
    return switch (action) {
      case Action.Put(var item) -> item;
      case Action.Update(var expression) -> updated(expression, before == null ? key : before);
      case Action.Delete() -> null;
      case Action.Check() -> before;
    };
  }

  private Map<String, AttributeValue> updated(
      String expression, Map<String, AttributeValue> before) {
    Map<String, AttributeValue> item = new HashMap<>(before);
    Matcher clause = CLAUSE.matcher(expression);
    int read = 0;
    while (read < expression.length()) {
      if (!clause.find() || clause.start() != read) {
        throw new UnsupportedOperationException("an update: " + expression);
      }
      for (String change : clause.group(2).split(", ", -1)) {
        change(clause.group(1), change.split(" ", -1), item);
      }
      read = clause.end();
    }
    return item;
  }

  private void change(String verb, String[] words, Map<String, AttributeValue> item) {
    String name = terms.name(words[0]);
    switch (verb) {
      case "SET" -> item.put(name, terms.value(words[2]));
      case "REMOVE" -> item.remove(name);
      default -> changeSet(item, name, terms.value(words[1]), verb.equals("ADD"));
    }
  }

  private static void changeSet(
      Map<String, AttributeValue> item, String name, AttributeValue some, boolean add) {
    if (!some.hasSs()) {
      throw new UnsupportedOperationException("sets of texts only: " + name);
    }
    AttributeValue before = item.get(name);
    Set<String> texts = new LinkedHashSet<>(before == null ? List.of() : before.ss());
    if (add) {
      texts.addAll(some.ss());
    } else {
      texts.removeAll(some.ss());
    }
    if (texts.isEmpty()) {
      item.remove(name);
    } else {
      item.put(name, AttributeValue.fromSs(new ArrayList<>(texts)));
    }
  }
}
