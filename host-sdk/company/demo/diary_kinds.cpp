// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/diary_kinds.hpp"

namespace erp::company::demo {

namespace {

const std::vector<std::string> rooms = {
    "sala konferencyjna, I piętro", "biuro kierownika magazynu, wejście od rampy",
    "sekretariat, II piętro; zgłosić się w portierni", "hala nr 2, potrzebne buty ochronne",
    "parter, sala „Pod zegarem”"};

const std::vector<std::string> between = {"Hotel Pod Dębem, restauracja\nparking od strony rzeki",
                                          "Targi logistyczne, pawilon 5\nstoisko 214",
                                          "Kawiarnia Na Rampie\nprzy rondzie, pierwsze piętro"};

const std::string own_office = "u nas w biurze\nsala szkoleniowa, przygotować rzutnik i próbki";

// "187.40"; four decimals where somebody divided a bill.
std::string written(int grosze, bool divided) {
  std::string text = std::to_string(grosze / 100) + '.';
  if (grosze % 100 < 10) text += '0';
  text += std::to_string(grosze % 100);
  return divided ? text + "25" : text;
}

const std::vector<std::string> preparations = {"",
                                               "",
                                               "",
                                               "Mieć pod ręką ostatnią ofertę.",
                                               "Sprawdzić przedtem stan płatności.",
                                               "Dzwonić rano, potem na hali.",
                                               "Zapytać o termin decyzji.",
                                               "Zabrać próbki i katalog.",
                                               "Najpierw uzgodnić rabat z dyrektorem.",
                                               "Przypomnieć o zaległym protokole."};

// What is added to a third of the notes.
const std::vector<std::string> afterthoughts = {"Wrócić do tematu w przyszłym tygodniu.",
                                                "Przekazać notatkę do serwisu.",
                                                "Dopisać do prognozy.",
                                                "Rozmowa krótka, bez szczegółów.",
                                                "Wysłać podsumowanie mailem.",
                                                "Ustalenia potwierdzone na piśmie.",
                                                "Kontakt najlepiej przed 9:00.",
                                                "W razie czego pytać w biurze.",
                                                "Zaktualizować dane w kartotece.",
                                                "Sprawdzić dostępność w magazynie.",
                                                "Uzgodnić termin z montażem.",
                                                "Dołączyć do oferty zdjęcia z wizyty.",
                                                "Jest szansa na większe zamówienie.",
                                                "Pilnować terminu."};

struct work {
  team whose;
  std::string subject;
  std::string plan;
  std::string note;
};

const std::vector<work> works = {
    {team::sales, "Przygotować ofertę: {M}", "Dwa warianty, z montażem i bez.",
     "Oferta gotowa, wysłana do akceptacji."},
    {team::sales, "Policzyć rabat: {M}", "Próg rentowności od controllingu.",
     "Policzone, do {rabat} bez zgody dyrektora."},
    {team::sales, "Wysłać referencje i zdjęcia realizacji", "Najlepiej z ich branży.",
     "Wysłane trzy realizacje."},
    {team::sales, "Sprawdzić termin dostawy {D}", "Zapytać w produkcji o najbliższy transport.",
     "Termin potwierdzony: {tyg} tygodni."},
    {team::sales, "Zlecić pomiar hali", "Dalmierz i formularz pomiaru.", "Pomiar zlecony."},
    {team::service, "Zamówić części zamienne", "Numery z tabliczki są w notatce.",
     "Zamówione, będą {wdzien}."},
    {team::service, "Uzupełnić protokół przeglądu", "Brakuje podpisu klienta.",
     "Protokół podpisany i wpięty do kartoteki."},
    {team::service, "Ustalić termin montażu", "Ekipa wolna od {nadzien}.",
     "Termin uzgodniony z ekipą."},
    {team::marketing, "Przygotować materiały: {M}", "Katalog i cennik w jednym pliku.",
     "Materiały wysłane."},
    {team::marketing, "Poprawić listę wysyłkową", "Odbite adresy są w arkuszu.",
     "Lista poprawiona."}};

// What one does for nobody outside.
const std::vector<work> own_works = {
    {team::sales, "Uzupełnić prognozę sprzedaży", "Do piątku, na podstawie otwartych ofert.",
     "Prognoza oddana."},
    {team::sales, "Rozliczyć delegacje", "Paragony są w segregatorze.", "Rozliczone."},
    {team::service, "Przegląd narzędzi ekipy", "Klucze dynamometryczne do wzorcowania.",
     "Przejrzane, dwa klucze oddane do wzorcowania."},
    {team::marketing, "Raport z kampanii", "Porównać z poprzednim kwartałem.", "Raport oddany."}};

const work& some_work(const std::vector<work>& from, team whose, dice& dice) {
  for (;;)
    if (const work& found = dice.pick(from); found.whose == whose) return found;
}

// In words, without a place or a time.
planned_entry worded(const work& work, const sentence_about& about, dice& dice) {
  planned_entry task;
  task.what = entry_kind::task;
  task.from = origin::planned;
  task.priority = dice.chance(25) ? "Wysoki" : "Normalny";
  task.subject = filled_in(work.subject, about, dice);
  task.plan = filled_in(work.plan, about, dice);
  task.note = filled_in(work.note, about, dice);
  task.minutes = dice.between(1, 4) * 30;
  return task;
}

}  // namespace

const std::string& some_preparation(dice& dice) {
  return dice.pick(preparations);
}

const std::string& some_afterthought(dice& dice) {
  return dice.pick(afterthoughts);
}

void make_meeting(planned_entry& entry, const contractor& with, dice& dice) {
  entry.what = entry_kind::meeting;
  const int where = dice.roll(100);
  if (where < 70)
    entry.venue = with.street + "\n" + with.postal_code + " " + with.city + "\n" + dice.pick(rooms);
  else
    entry.venue = where < 85 ? own_office : dice.pick(between);
  if (!dice.chance(65)) return;
  const int kind = dice.roll(100);
  const std::string currency = kind < 84 ? "PLN" : kind < 95 ? "EUR" : "USD";
  const int expected = dice.between(4, currency == "PLN" ? 90 : 30) * 1'000;
  entry.expected = cost{written(expected, false), currency};
  // Now and then the bill comes in another currency than one thought.
  const std::string paid_in = dice.chance(92) ? currency : "PLN";
  entry.actual = cost{
      written(expected * dice.between(60, 130) / 100 + dice.roll(100), dice.chance(6)), paid_in};
}

planned_entry task_after(const planned_entry& before, team whose, const goods& what, dice& dice) {
  const bool for_somebody = dice.chance(80);
  auto task = worded(some_work(for_somebody ? works : own_works, whose, dice),
                     {what, false, false, 1}, dice);
  task.author = task.employee = before.employee;
  task.category = before.category;
  if (!for_somebody) return task;
  task.contractor = before.contractor;
  if (dice.chance(50)) task.persons = before.persons;
  return task;
}

planned_entry own_task(int employee, team whose, dice& dice) {
  auto task =
      worded(some_work(own_works, whose, dice), {sold_goods().front(), false, false, 1}, dice);
  task.author = task.employee = employee;
  task.category = "Utrzymanie klienta";
  return task;
}

}  // namespace erp::company::demo
