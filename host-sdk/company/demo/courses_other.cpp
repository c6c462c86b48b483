// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/courses.hpp"

namespace erp::company::demo {

namespace {

using enum contact_kind;

const course fault = {
    team::service,
    "Utrzymanie klienta",
    {{{telephone},
      {"Zgłoszenie usterki", "Awaria wózka", "Wózek nie podnosi", "Uszkodzony słup regału"},
      {"Wózek się nie ładuje, błąd na wyświetlaczu. Mechanik jutro do 10:00.",
       "Wyciek przy maszcie, wózek wyłączony z ruchu. Wysłać zastępczy.",
       "Najechany słup w trzecim rzędzie. Gniazda nad nim opróżnić do czasu wymiany.",
       "Zużyte koła napędowe. [Prosił|Prosiła] o wycenę przed przyjazdem.",
       "Bateria trzyma dwie godziny. Pomiar na miejscu, potem decyzja o wymianie."}},
     {{telephone, in_person},
      {"Potwierdzenie naprawy", "Naprawa zakończona", "Wymiana słupa"},
      {"Naprawione, wózek wrócił do pracy. Protokół podpisany.",
       "Czekamy na część, {tyg} dni. Zastępczy zostaje u klienta.",
       "Słup wymieniony, dolna osłona gratis. Zalecany przegląd całego rzędu.",
       "Klient zgłasza to samo po naprawie. Wysłać drugiego mechanika."}}}};

const course inspection = {
    team::service,
    "Utrzymanie klienta",
    {{{telephone, email},
      {"Przegląd roczny regałów", "Termin badania UDT", "Przegląd okresowy wózków"},
      {"Przegląd umówiony na {nadzien}. Potrzebny dostęp do wszystkich alejek.",
       "Badanie UDT kończy się {wmiesiacu}. Termin z inspektorem na {nadzien}.",
       "<Wysłałem|Wysłałam> listę {szt} wózków do przeglądu, czekamy na potwierdzenie.",
       "[Prosił|Prosiła] o przegląd w sobotę, bez przestoju. Sprawdzić obsadę."}},
     {{in_person},
      {"Protokół z przeglądu", "Przegląd wykonany"},
      {"Przegląd wykonany: bez zagrożeń, {szt} zaleceń. Protokół na e-mail.",
       "Jedno uszkodzenie kwalifikowane jako czerwone, gniazdo zabezpieczone taśmą.",
       "Wszystko sprawne, następny termin za rok."}}}};

const course spare_parts = {
    team::service,
    "Realizacja zamówień",
    {{{telephone, email},
      {"Zamówienie części", "Wycena części", "Osłony słupów"},
      {"Zamówienie na {szt} osłon i zawleczki, {kwota} netto.",
       "Części na magazynie, wysyłka dziś kurierem.",
       "Wycena wysłana, czekamy na numer zamówienia.",
       "[Prosił|Prosiła] o części równoważne, oryginał za drogi."}},
     {{telephone},
      {"Potwierdzenie dostawy części", "Części dostarczone"},
      {"Części dotarły, komplet. Montują sami.", "Brakuje jednej pozycji, dosłać z kolejną paczką.",
       "Reklamacja: zły rozmiar. Wymiana na nasz koszt."}}}};

const course campaign = {
    team::marketing,
    "Pozyskanie klienta",
    {{{email, telephone},
      {"Zaproszenie na targi", "Zaproszenie na dzień otwarty", "Zaproszenie na pokaz"},
      {"Zaproszenie wysłane, dwie wejściówki. Zadzwonić przed targami.",
       "Chętnie przyjadą, trzy osoby. Dopisać do listy.",
       "Nie mogą, ale [prosił|prosiła] o nagranie z pokazu."}},
     {{telephone, email},
      {"Telefon po targach", "Podziękowanie za wizytę", "Ankieta po pokazie"},
      {"Podobał się pokaz: {M}. Przekazane do handlowca.",
       "Ankieta wypełniona, ocena 5/5. Zgoda na cytat.",
       "Bez odpowiedzi. Zostawić w wysyłce kwartalnej."}}}};

const course reference = {team::marketing,
                          "Utrzymanie klienta",
                          {{{telephone, email},
                            {"Zgoda na opis wdrożenia", "Referencje", "Zdjęcia z realizacji"},
                            {"[Zgodził|Zgodziła] się na opis wdrożenia. Fotograf na {nadzien}.",
                             "Tekst do akceptacji u klienta, odpowiedź do {dzien}.",
                             "Referencje podpisane, skan w repozytorium.",
                             "Proszą, żeby nie podawać kwot. Poprawić i odesłać."}}}};

}  // namespace

const std::vector<course>& other_courses() {
  static const std::vector<course> all = {fault,       fault,    inspection,
                                          spare_parts, campaign, reference};
  return all;
}

const std::vector<goods>& sold_goods() {
  static const std::vector<goods> all = {
      {"regały paletowe", "regałów paletowych", "regały paletowe"},
      {"regały półkowe", "regałów półkowych", "regały półkowe"},
      {"regały wspornikowe", "regałów wspornikowych", "regały wspornikowe"},
      {"regały przejezdne", "regałów przejezdnych", "regały przejezdne"},
      {"regały przepływowe", "regałów przepływowych", "regały przepływowe"},
      {"antresola magazynowa", "antresoli magazynowej", "antresolę magazynową"},
      {"wózki paletowe", "wózków paletowych", "wózki paletowe"},
      {"wózki elektryczne", "wózków elektrycznych", "wózki elektryczne"},
      {"wózek wysokiego składowania", "wózka wysokiego składowania", "wózek wysokiego składowania"},
      {"wynajem wózków", "wynajmu wózków", "wynajem wózków"},
      {"baterie litowe", "baterii litowych", "baterie litowe"},
      {"przenośniki rolkowe", "przenośników rolkowych", "przenośniki rolkowe"},
      {"osłony słupów", "osłon słupów", "osłony słupów"},
      {"bramy szybkobieżne", "bram szybkobieżnych", "bramy szybkobieżne"}};
  return all;
}

}  // namespace erp::company::demo
