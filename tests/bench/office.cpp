// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/office.hpp"

#include <stdexcept>

#include "plugin/uid.hpp"

namespace bench {

office::office(const db::connection_target& database)
    : session_(database), nowak_{{"2"}, {"2"}, "Jan Nowak", "pl", "Europe/Warsaw"} {
  auto& find = session_.prepare(
      "SELECT contractor, min(id), max(id) FROM company_contact_person GROUP BY contractor "
      "HAVING count(*) = 2 LIMIT 1",
      {db::column_type::integer, db::column_type::integer, db::column_type::integer});
  find.run();
  if (!find.fetch()) throw std::logic_error("no contractor has two persons");
  contractor_ = std::to_string(find.integer(0));
  persons_ = {std::to_string(find.integer(1)), std::to_string(find.integer(2))};
  find.close();
}

erp::instant office::now() const {
  return erp::instant(std::chrono::sys_days(std::chrono::year(2025) / 3 / 3) +
                      std::chrono::hours(9));
}

crm::save_wish office::wish() const {
  using namespace std::chrono;
  crm::save_wish wish;
  crm::activity& wanted = wish.wanted;
  wanted.uid = crm::new_uid();
  wanted.contractor = erp::record_key{contractor_};
  for (const std::string& person : persons_) wanted.persons.push_back({person});
  wanted.employee = nowak_.employee;
  wanted.starts_at = now();
  wanted.ends_at = now() + minutes(15);
  wanted.zone = nowak_.zone;
  wanted.contact_type = 1;
  wanted.priority = 6;
  wanted.category = 9;
  wanted.subject = "Rozmowa o cenie";
  wanted.note = "Konkurencja tańsza o 4%. Prosiła o najlepszą cenę do piątku.";
  wish.required = {"contractor", "contact_persons", "employee"};
  wish.segments = {{now(), minutes(15)}};
  wish.follow_up_at = now() + days(7);
  wish.key = crm::new_uid();
  wish.draft = crm::new_uid();
  return wish;
}

crm::save_answer office::save(const crm::save_wish& wish) {
  crm::admitted inside{session_, keys_, may()};
  auto answer = crm::save_activity(inside, wish, now());
  if (!answer) throw std::runtime_error("not saved: " + answer.failure().message.id);
  return std::move(*answer);
}

}  // namespace bench
