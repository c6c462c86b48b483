// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/demo_company.hpp"

#include <set>

#include "host-sdk/company/demo/customers.hpp"
#include "host-sdk/company/demo/firms.hpp"
#include "host-sdk/company/demo/tax_id.hpp"

namespace erp::company::demo {

namespace {

constexpr int contractor_count = 300;
constexpr int person_count = 700;

// Two forms of one post: hers and his.
struct post {
  std::string hers;
  std::string his;
};

const std::vector<post> heads = {{"Prezes zarządu", "Prezes zarządu"},
                                 {"Dyrektor zarządzająca", "Dyrektor zarządzający"},
                                 {"Dyrektor operacyjna", "Dyrektor operacyjny"},
                                 {"Wiceprezes zarządu", "Wiceprezes zarządu"}};

const std::vector<post> posts = {
    {"Kierowniczka magazynu", "Kierownik magazynu"},
    {"Specjalistka ds. zakupów", "Specjalista ds. zakupów"},
    {"Kierowniczka zakupów", "Kierownik zakupów"},
    {"Główna księgowa", "Główny księgowy"},
    {"Kierowniczka produkcji", "Kierownik produkcji"},
    {"Dyrektor logistyki", "Dyrektor logistyki"},
    {"Specjalistka ds. logistyki", "Specjalista ds. logistyki"},
    {"Kierowniczka utrzymania ruchu", "Kierownik utrzymania ruchu"},
    {"Inspektorka BHP", "Inspektor BHP"},
    {"Asystentka zarządu", "Asystent zarządu"},
    {"Kierowniczka zmiany", "Kierownik zmiany"},
    {"Specjalistka ds. administracji", "Specjalista ds. administracji"},
    {"Kierowniczka inwestycji", "Kierownik inwestycji"},
    {"Magazynierka", "Magazynier"}};

const std::string& post_of(const post& post, const person_name& name) {
  return name.female ? post.hers : post.his;
}

std::string digits(dice& dice, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += static_cast<char>('0' + dice.roll(10));
  return text;
}

// No subscriber's number begins with 0 in its town, so nobody's telephone rings.
std::string office_phone(const town& town, dice& dice) {
  return "+48 " + town.area_code + " 0" + digits(dice, 2) + ' ' + digits(dice, 2) + ' ' +
         digits(dice, 2);
}

// 590 is given to no operator.
std::string mobile_phone(dice& dice) {
  return "+48 590 " + digits(dice, 3) + ' ' + digits(dice, 3);
}

contractor contractor_of(const firm& firm, int key, dice& dice) {
  const town& town = any_town(dice);
  const address address = address_in(town, dice);
  contractor contractor;
  contractor.key = key;
  contractor.name = firm.name;
  contractor.acronym = firm.acronym;
  contractor.tax_id = invented_tax_id(137'911 + key * 2'713);
  contractor.street = address.street;
  contractor.postal_code = address.postal_code;
  contractor.city = town.name;
  contractor.voivodeship = town.voivodeship;
  contractor.phone = office_phone(town, dice);
  contractor.email = (dice.chance(70) ? "biuro@" : "kontakt@") + firm.domain;
  contractor.group = firm.group;
  contractor.active = !dice.chance(3);
  return contractor;
}

class staff_maker {
 public:
  staff_maker(demo_company& company, dice& dice) : company_(company), dice_(dice) {}

  void add_head(const firm& firm, const contractor& contractor) {
    if (firm.has_owner)
      add(firm, contractor, firm.owner, firm.owner_post);
    else
      add_post(firm, contractor, dice_.pick(heads));
  }

  void add_colleague(const firm& firm, const contractor& contractor) {
    add_post(firm, contractor, dice_.pick(posts));
  }

 private:
  void add_post(const firm& firm, const contractor& contractor, const post& post) {
    const person_name name = any_person(dice_);
    add(firm, contractor, name, post_of(post, name));
  }

  void add(const firm& firm, const contractor& contractor, const person_name& name,
           const std::string& position) {
    contact_person person;
    person.key = static_cast<int>(company_.persons.size()) + 1;
    person.contractor = contractor.key;
    person.first_name = name.first;
    person.last_name = name.last;
    person.position = position;
    person.phone = dice_.chance(85) ? mobile_phone(dice_) : contractor.phone;
    person.email = free_address(plain(name.first).substr(0, 1) + '.' + plain(name.last), firm);
    person.active = !dice_.chance(2);
    company_.persons.push_back(std::move(person));
  }

  std::string free_address(const std::string& name, const firm& firm) {
    std::string address = name + '@' + firm.domain;
    for (int n = 2; !addresses_.insert(address).second; ++n)
      address = name + std::to_string(n) + '@' + firm.domain;
    return address;
  }

  demo_company& company_;
  dice& dice_;
  std::set<std::string> addresses_;
};

}  // namespace

demo_company make_demo_company() {
  demo_company company;
  add_staff(company);
  dice dice(20'240'517);
  firm_maker firms(dice);
  std::vector<firm> made;
  for (int key = 1; key <= contractor_count; ++key) {
    made.push_back(firms.make());
    company.contractors.push_back(contractor_of(made.back(), key, dice));
  }
  // Everybody has a head; the others come one by one to the firms that have most to say.
  staff_maker staff(company, dice);
  make_old_customers(company.contractors);
  std::vector<int> colleagues(made.size(), 0);
  for (int left = person_count - contractor_count; left > 0; --left) {
    const auto firm = static_cast<std::size_t>(dice.roll(contractor_count));
    const bool full = colleagues[firm] >= 4;
    if (full) ++left;
    if (!full) ++colleagues[firm];
  }
  for (std::size_t i = 0; i < made.size(); ++i) {
    staff.add_head(made[i], company.contractors[i]);
    for (int n = 0; n < colleagues[i]; ++n) staff.add_colleague(made[i], company.contractors[i]);
  }
  return company;
}

}  // namespace erp::company::demo
