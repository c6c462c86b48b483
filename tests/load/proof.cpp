// SPDX-License-Identifier: Apache-2.0
#include "tests/load/proof.hpp"

#include <map>

namespace load {

namespace {

using column = db::column_type;

struct activity_row {
  std::string key;
  std::string note;
};

struct note_change {
  std::string before;
  std::string after;
};

struct tables {
  std::map<std::string, std::vector<activity_row>> by_subject;  // those that nobody's save followed
  std::map<std::string, int> follow_ups;                        // of an activity
  std::map<std::string, int> persons;                           // of an activity
  std::map<std::string, std::vector<note_change>> notes;        // of an activity, in their order
};

tables read(db::session& session) {
  tables all;
  auto& activities =
      session.prepare("SELECT id, subject, note, follow_up_of FROM crm_activity",
                      {column::integer, column::text, column::text, column::integer});
  for (activities.run(); activities.fetch();) {
    if (const auto source = activities.optional_integer(3))
      ++all.follow_ups[std::to_string(*source)];
    else
      all.by_subject[activities.optional_text(1).value_or("")].push_back(
          {std::to_string(activities.integer(0)), activities.optional_text(2).value_or("")});
  }
  auto& persons = session.prepare(
      "SELECT activity, count(*) FROM crm_activity_person GROUP BY "
      "activity",
      {column::integer, column::integer});
  for (persons.run(); persons.fetch();)
    all.persons[std::to_string(persons.integer(0))] = static_cast<int>(persons.integer(1));
  auto& changes = session.prepare(
      "SELECT activity, before_value, after_value FROM crm_history WHERE field = 'note' "
      "ORDER BY id",
      {column::integer, column::text, column::text});
  for (changes.run(); changes.fetch();)
    all.notes[std::to_string(changes.integer(0))].push_back(
        {changes.optional_text(1).value_or(""), changes.optional_text(2).value_or("")});
  return all;
}

class proof {
 public:
  explicit proof(const tables& tables) : tables_(tables) {}

  void expect(bool holds, const std::string& otherwise) {
    if (!holds) wrong_.push_back(otherwise);
  }

  void look_at(const stored_contact& contact) {
    const auto found = tables_.by_subject.find(contact.subject);
    if (found == tables_.by_subject.end()) return expect(false, "lost: " + contact.subject);
    expect(found->second.size() == 1, "doubled: " + contact.subject);
    const auto& row = found->second.front();
    expect(row.key == contact.key, "under another key: " + contact.subject);
    expect(count(tables_.follow_ups, row.key) == (contact.with_follow_up ? 1 : 0),
           "follow-ups of " + contact.subject);
    expect(count(tables_.persons, row.key) == 1, "persons of " + contact.subject);
    look_at_notes(contact, row);
  }

  // Every note stands on the one before it, so that none was overwritten unseen.
  void look_at_notes(const stored_contact& contact, const activity_row& row) {
    std::string now = contact.note;
    if (const auto changes = tables_.notes.find(row.key); changes != tables_.notes.end())
      for (const auto& change : changes->second) {
        const bool is_first = change.before.empty() && change.after == contact.note;
        expect(is_first || change.before == now, "overwritten unseen in " + contact.subject);
        now = change.after;
        ++times_stored_[row.key + "/" + change.after];
      }
    expect(row.note == now, "not the last note in " + contact.subject);
  }

  void look_at(const stored_note& note) {
    expect(count(times_stored_, note.key + "/" + note.note) == 1,
           "a change of " + note.key + " was not stored once: " + note.note);
  }

  void look_at_counts(std::size_t contacts, int follow_ups) {
    std::size_t rows = 0;
    for (const auto& [subject, found] : tables_.by_subject) rows += found.size();
    expect(rows == contacts, std::to_string(rows) + " contacts in the table, " +
                                 std::to_string(contacts) + " acknowledged");
    int followed = 0;
    for (const auto& [key, number] : tables_.follow_ups) followed += number;
    expect(followed == follow_ups, std::to_string(followed) + " follow-ups in the table, " +
                                       std::to_string(follow_ups) + " acknowledged");
  }

  const std::vector<std::string>& wrong() const { return wrong_; }

 private:
  static int count(const std::map<std::string, int>& of, const std::string& key) {
    const auto found = of.find(key);
    return found == of.end() ? 0 : found->second;
  }

  const tables& tables_;
  std::map<std::string, int> times_stored_;
  std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> what_is_wrong(db::session& session, const tally& told) {
  const tables all = read(session);
  proof proof(all);
  int follow_ups = 0;
  const auto contacts = told.contacts();
  for (const auto& contact : contacts) {
    proof.look_at(contact);
    follow_ups += contact.with_follow_up;
  }
  for (const auto& note : told.notes()) proof.look_at(note);
  proof.look_at_counts(contacts.size(), follow_ups);
  return proof.wrong();
}

}  // namespace load
