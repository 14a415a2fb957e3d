<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutList</name>
    <message>
        <source>{number}  New case: {topic}</source>
        <translation>{number}  Новое дело: {topic}</translation>
    </message>
    <message>
        <source>Case {number}: {about} ({status})</source>
        <translation>Дело {number}: {about} ({status})</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>File the answer</source>
        <translation>Подшить ответ</translation>
    </message>
    <message>
        <source>&amp;File the answer</source>
        <translation>&amp;Подшить ответ</translation>
    </message>
</context>
<context>
    <name>AuditPanel</name>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Журнал действий</translation>
    </message>
    <message>
        <source>Every change and every opening of a person is written here. Entries are chained: one that was altered or taken out is noticed.</source>
        <translation>Здесь записывается каждое изменение и каждое открытие карточки человека. Записи связаны в цепочку: если какую-то изменят или удалят, это будет замечено.</translation>
    </message>
    <message>
        <source>&amp;Check the trail</source>
        <translation>&amp;Проверить журнал</translation>
    </message>
    <message>
        <source>The trail is whole: {facts} entries.</source>
        <translation>Журнал цел, записей: {facts}.</translation>
    </message>
    <message>
        <source>Both trails are whole: {register} entries of the register, {facts} of the statistics.</source>
        <translation>Оба журнала целы. Записей о реестре: {register}, о статистике: {facts}.</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
</context>
<context>
    <name>BanChecksCard</name>
    <message>
        <source>Checks of a ban</source>
        <translation>Проверки запрета</translation>
    </message>
    <message>
        <source>Record a check &amp;by name</source>
        <translation>Записать проверк&amp;у по имени</translation>
    </message>
    <message>
        <source>Nobody has checked yet whether there is a ban.</source>
        <translation>Ещё никто не проверял, есть ли запрет.</translation>
    </message>
    <message>
        <source>&amp;Keep the check</source>
        <translation>З&amp;аписать проверку</translation>
    </message>
    <message>
        <source>&amp;Do not keep it</source>
        <translation>Не запис&amp;ывать</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Change: {check}</source>
        <translation>Изменить: {check}</translation>
    </message>
    <message>
        <source>{day}  {answer}</source>
        <translation>{day}  {answer}</translation>
    </message>
    <message>
        <source>Ban until {day}</source>
        <translation>Запрет до {day}</translation>
    </message>
    <message>
        <source>{place}, as {spelling}</source>
        <translation>{place}, как {spelling}</translation>
    </message>
    <message>
        <source>checked by {who}</source>
        <translation>проверил(а): {who}</translation>
    </message>
    <message>
        <source>a copy is kept</source>
        <translation>копия сохранена</translation>
    </message>
    <message>
        <source>no copy kept</source>
        <translation>копии нет</translation>
    </message>
</context>
<context>
    <name>BanPanel</name>
    <message>
        <source>Always likely: the decision is the authority&apos;s.</source>
        <translation>Всегда лишь вероятно: решает орган.</translation>
    </message>
    <message>
        <source>The stays in a picture</source>
        <translation>Пребывания на рисунке</translation>
    </message>
</context>
<context>
    <name>BrandPanel</name>
    <message>
        <source>MRC Desktop</source>
        <translation>MRC Desktop</translation>
    </message>
    <message>
        <source>The register of a Migrant Resource Centre</source>
        <translation>Реестр ресурсного центра для мигрантов</translation>
    </message>
    <message>
        <source>Encrypted on this computer. Only a passphrase opens it.</source>
        <translation>Зашифрован на этом компьютере. Открывается только парольной фразой.</translation>
    </message>
    <message>
        <source>Works without the internet. Nothing is sent anywhere.</source>
        <translation>Работает без интернета. Никуда ничего не отправляет.</translation>
    </message>
    <message>
        <source>What you type is kept, even if the power goes.</source>
        <translation>Набранное сохраняется, даже если погаснет свет.</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>What the calculator found</source>
        <translation>Что нашёл калькулятор</translation>
    </message>
    <message>
        <source>Open the &amp;calculator</source>
        <translation>Открыть &amp;калькулятор</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>Open the s&amp;creening</source>
        <translation>Открыть опро&amp;с</translation>
    </message>
    <message>
        <source>Only the counsellor of this case and the administrator can open it.</source>
        <translation>Открыть его могут только консультант этого дела и администратор.</translation>
    </message>
    <message>
        <source>A newer rule or table would change this: open the calculator.</source>
        <translation>Новая норма или таблица изменила бы это: откройте калькулятор.</translation>
    </message>
    <message>
        <source>No facts have been entered yet.</source>
        <translation>Факты ещё не введены.</translation>
    </message>
</context>
<context>
    <name>CaseClosing</name>
    <message>
        <source>Close the case</source>
        <translation>Закрытие дела</translation>
    </message>
    <message>
        <source>&amp;Close the case</source>
        <translation>За&amp;крыть дело</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>New case</source>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>Edit the case</source>
        <translation>Изменение дела</translation>
    </message>
    <message>
        <source>This case was changed since you began.</source>
        <translation>Пока вы работали, это дело изменили.</translation>
    </message>
</context>
<context>
    <name>CaseHandover</name>
    <message>
        <source>Hand the case over</source>
        <translation>Передать дело</translation>
    </message>
    <message>
        <source>Screenings of this case can then be opened by that counsellor and the administrator only. The handing over is noted in the register.</source>
        <translation>После этого опросы по делу смогут открыть только этот консультант и администратор. Передача записывается в журнал.</translation>
    </message>
    <message>
        <source>Nobody else of this centre works with cases yet.</source>
        <translation>Никто другой в этом центре пока не ведёт дел.</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>&amp;Передать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Write a &amp;letter</source>
        <translation>Написать &amp;письмо</translation>
    </message>
    <message>
        <source>&amp;Hand out a sheet</source>
        <translation>Выдать па&amp;мятку</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Изменить</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Hand the case over…</source>
        <translation>Передать дело…</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Бумаги</translation>
    </message>
    <message>
        <source>No paper has been made yet.</source>
        <translation>Бумаг пока нет.</translation>
    </message>
    <message>
        <source>The next step is saved.</source>
        <translation>Следующий шаг сохранён.</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>Дело закрыто.</translation>
    </message>
    <message>
        <source>The case is handed over.</source>
        <translation>Дело передано.</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Дело {number}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Closed on {day}: {outcome}. {reason}</source>
        <translation>Закрыто {day}: {outcome}. {reason}</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>В двух словах</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Риск</translation>
    </message>
    <message>
        <source>⚠ {risk}</source>
        <translation>⚠ {risk}</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Страна назначения</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Консультант</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Where the case stands</source>
        <translation>Состояние дела</translation>
    </message>
    <message>
        <source>Set to &amp;waiting</source>
        <translation>Перевести в &amp;ожидание</translation>
    </message>
    <message>
        <source>The case is waiting.</source>
        <translation>Дело ожидает.</translation>
    </message>
    <message>
        <source>Set to &amp;open</source>
        <translation>Снова в &amp;работу</translation>
    </message>
    <message>
        <source>The case is open.</source>
        <translation>Дело в работе.</translation>
    </message>
    <message>
        <source>Close the c&amp;ase…</source>
        <translation>&amp;Закрыть дело…</translation>
    </message>
    <message>
        <source>Reo&amp;pen the case</source>
        <translation>&amp;Возобновить дело</translation>
    </message>
    <message>
        <source>The case is open again.</source>
        <translation>Дело возобновлено.</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Что дальше</translation>
    </message>
    <message>
        <source>Sa&amp;ve the step</source>
        <translation>Сохранить ша&amp;г</translation>
    </message>
    <message>
        <source>Changes to this case are not saved yet.</source>
        <translation>Изменения в этом деле ещё не сохранены.</translation>
    </message>
    <message>
        <source>Continue where you stopped</source>
        <translation>Продолжить с того же места</translation>
    </message>
    <message>
        <source>{day}  {kind} {number}</source>
        <translation>{day}  {kind} {number}</translation>
    </message>
</context>
<context>
    <name>CentreDetailsPanel</name>
    <message>
        <source>What letters and sheets say of the centre</source>
        <translation>Что письма и памятки сообщают о центре</translation>
    </message>
    <message>
        <source>Settings of this register</source>
        <translation>Настройки этого реестра</translation>
    </message>
    <message>
        <source>Only an administrator may change these.</source>
        <translation>Изменять это может только администратор.</translation>
    </message>
    <message>
        <source>Save the &amp;centre</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>The centre was saved.</source>
        <translation>Сведения о центре сохранены.</translation>
    </message>
</context>
<context>
    <name>CentrePage</name>
    <message>
        <source>Centre</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>Parts of the centre page</source>
        <translation>Разделы страницы центра</translation>
    </message>
    <message>
        <source>Letterhead and settin&amp;gs</source>
        <translation>&amp;Бланк и настройки</translation>
    </message>
    <message>
        <source>My passph&amp;rase</source>
        <translation>&amp;Моя парольная фраза</translation>
    </message>
    <message>
        <source>Audit &amp;trail</source>
        <translation>&amp;Журнал действий</translation>
    </message>
    <message>
        <source>La&amp;w</source>
        <translation>Пра&amp;во</translation>
    </message>
    <message>
        <source>Dated tables</source>
        <translation>Таблицы</translation>
    </message>
    <message>
        <source>Content pack</source>
        <translation>Пакет содержания</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Переводы</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Письма</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Рабочие места</translation>
    </message>
    <message>
        <source>&amp;Users</source>
        <translation>Пользов&amp;атели</translation>
    </message>
</context>
<context>
    <name>CentreStep</name>
    <message>
        <source>Your centre</source>
        <translation>Ваш центр</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Check the recovery sheet</source>
        <translation>Проверка листа восстановления</translation>
    </message>
    <message>
        <source>Take the printed sheet into your hand.</source>
        <translation>Возьмите в руки распечатанный лист.</translation>
    </message>
    <message>
        <source>Type group {number} of the recovery code.</source>
        <translation>Наберите группу {number} кода восстановления.</translation>
    </message>
    <message>
        <source>&amp;Show the sheet again</source>
        <translation>&amp;Показать лист ещё раз</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>Г&amp;отово</translation>
    </message>
    <message>
        <source>That is not group {number}.</source>
        <translation>Это не группа {number}.</translation>
    </message>
</context>
<context>
    <name>ChipsEditor</name>
    <message>
        <source>Add…</source>
        <translation>Добавить…</translation>
    </message>
    <message>
        <source>Remove {entry}</source>
        <translation>Убрать: {entry}</translation>
    </message>
</context>
<context>
    <name>ClaimSheetPage</name>
    <message>
        <source>&amp;Issue the claim sheet</source>
        <translation>&amp;Выпустить расчёт</translation>
    </message>
    <message>
        <source>Claim sheet</source>
        <translation>Расчёт зарплаты</translation>
    </message>
    <message>
        <source>&amp;Language of the sheet</source>
        <translation>&amp;Язык расчёта</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>Язык расчёта</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Дело {number}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>{name}, {topic}</source>
        <translation>{name}, {topic}</translation>
    </message>
    <message>
        <source>Issue this claim sheet?</source>
        <translation>Выпустить этот расчёт?</translation>
    </message>
    <message>
        <source>It gets the next number of the outgoing register and stays as it is, whatever is changed in the case later. Check the preview first.</source>
        <translation>Он получит следующий исходящий номер и останется таким, что бы потом ни изменили в деле. Сначала проверьте его на экране.</translation>
    </message>
    <message>
        <source>Issue the claim sheet</source>
        <translation>Выпустить расчёт</translation>
    </message>
    <message>
        <source>The claim sheet was issued as {number}.</source>
        <translation>Расчёт выпущен под номером {number}.</translation>
    </message>
    <message>
        <source>Some facts of the claim contradict each other. Put them right first.</source>
        <translation>Некоторые сведения противоречат друг другу. Сначала исправьте их.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Record an agreement</source>
        <translation>Запись согласия</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Записать</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>Agreement of the person</source>
        <translation>Согласие человека</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Отозвать…</translation>
    </message>
    <message>
        <source>Withdraw: {agreement}</source>
        <translation>Отозвать: {agreement}</translation>
    </message>
    <message>
        <source>✓ {agreement}</source>
        <translation>✓ {agreement}</translation>
    </message>
    <message>
        <source>Another organisation needs an agreement of its own.</source>
        <translation>Для другой организации нужно отдельное согласие.</translation>
    </message>
    <message>
        <source>? {purpose}: not agreed to</source>
        <translation>? {purpose}: согласия нет</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>Записать…</translation>
    </message>
    <message>
        <source>Record an agreement: {purpose}</source>
        <translation>Записать согласие: {purpose}</translation>
    </message>
    <message>
        <source>{purpose} to {organisation}</source>
        <translation>{purpose}: {organisation}</translation>
    </message>
    <message>
        <source>{purpose}: given {day}, withdrawn {end}</source>
        <translation>{purpose}: дано {day}, отозвано {end}</translation>
    </message>
    <message>
        <source>{purpose}: {mode}, {day}</source>
        <translation>{purpose}: {mode}, {day}</translation>
    </message>
</context>
<context>
    <name>ConsentTicks</name>
    <message>
        <source>How consent was given</source>
        <translation>Как дано согласие</translation>
    </message>
    <message>
        <source>Name of the guardian</source>
        <translation>Имя опекуна или законного представителя</translation>
    </message>
    <message>
        <source>All points of the consent card were explained</source>
        <translation>Пункты согласия разъяснены</translation>
    </message>
    <message>
        <source>Agr&amp;ees to help from the centre</source>
        <translation>На помо&amp;щь центра</translation>
    </message>
    <message>
        <source>Agreed to help from the centre before</source>
        <translation>На помощь центра: уже есть</translation>
    </message>
    <message>
        <source>Agrees to anon&amp;ymous statistics</source>
        <translation>На анонимну&amp;ю статистику</translation>
    </message>
    <message>
        <source>Agreed to anonymous statistics before</source>
        <translation>На анонимную статистику: есть</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
</context>
<context>
    <name>ConsultationForm</name>
    <message>
        <source>Who is speaking</source>
        <translation>Кто обратился</translation>
    </message>
    <message>
        <source>The conversation</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>How the conversation took place</source>
        <translation>Как прошёл разговор</translation>
    </message>
    <message>
        <source>Ab&amp;out (a digit or Space ticks)</source>
        <translation>О &amp;чём (отметить: цифра или пробел)</translation>
    </message>
    <message>
        <source>Cases the conversation is about</source>
        <translation>Дела, о которых разговор</translation>
    </message>
    <message>
        <source>Agreement of the person</source>
        <translation>Согласие человека</translation>
    </message>
</context>
<context>
    <name>ConsultationList</name>
    <message>
        <source>Consultations</source>
        <translation>Консультации</translation>
    </message>
    <message>
        <source>No conversation has been logged yet.</source>
        <translation>Консультаций пока не было.</translation>
    </message>
    <message>
        <source>{moment}, {channel}: {topics}</source>
        <translation>{moment}, {channel}: {topics}</translation>
    </message>
    <message>
        <source>Asked: {text}</source>
        <translation>Вопрос: {text}</translation>
    </message>
    <message>
        <source>Advised: {text}</source>
        <translation>Совет: {text}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Correct the consultation: {text}</source>
        <translation>Исправить консультацию: {text}</translation>
    </message>
</context>
<context>
    <name>ConsultationPage</name>
    <message>
        <source>New consultation</source>
        <translation>Новая консультация</translation>
    </message>
    <message>
        <source>An unfinished consultation stands here. Save it or clear it first.</source>
        <translation>Здесь незаконченная консультация. Сначала сохраните или очистите её.</translation>
    </message>
    <message>
        <source>Throw this consultation away?</source>
        <translation>Отбросить эту консультацию?</translation>
    </message>
    <message>
        <source>What you typed will be gone. Nothing saved is touched.</source>
        <translation>Набранное пропадёт. Сохранённое останется.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Tab leads on, Ctrl+Enter saves</source>
        <translation>Tab ведёт дальше, Ctrl+Enter сохраняет</translation>
    </message>
    <message>
        <source>Clear…</source>
        <translation>Очистить…</translation>
    </message>
    <message>
        <source>Save the consultation</source>
        <translation>Сохранить консультацию</translation>
    </message>
    <message>
        <source>What you typed could not be read any more.</source>
        <translation>Набранное больше не удаётся прочитать.</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Отбросить набранное?</translation>
    </message>
    <message>
        <source>The unfinished consultation will be gone. Nothing saved is touched.</source>
        <translation>Незаконченная консультация пропадёт. Сохранённое останется.</translation>
    </message>
    <message>
        <source>The consultation is saved.</source>
        <translation>Консультация сохранена.</translation>
    </message>
    <message>
        <source>The consultation is saved. Case {numbers}.</source>
        <translation>Консультация сохранена. Дело {numbers}.</translation>
    </message>
</context>
<context>
    <name>ConsultationRevision</name>
    <message>
        <source>Correct a consultation</source>
        <translation>Исправить консультацию</translation>
    </message>
    <message>
        <source>This consultation was changed since you began.</source>
        <translation>Пока вы печатали, эту консультацию изменили.</translation>
    </message>
</context>
<context>
    <name>ConsultationWho</name>
    <message>
        <source>New &amp;person</source>
        <translation>Н&amp;овый человек</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Искать снова</translation>
    </message>
</context>
<context>
    <name>CrisisDialog</name>
    <message>
        <source>New crisis</source>
        <translation>Новый кризис</translation>
    </message>
    <message>
        <source>Name and days of the crisis</source>
        <translation>Название и дни кризиса</translation>
    </message>
    <message>
        <source>&amp;Save the crisis</source>
        <translation>&amp;Сохранить кризис</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>This is what you typed and did not save yet.</source>
        <translation>Это то, что вы набрали и ещё не сохранили.</translation>
    </message>
</context>
<context>
    <name>CrisisLineForm</name>
    <message>
        <source>Take the &amp;line down</source>
        <translation>&amp;Записать строку</translation>
    </message>
    <message>
        <source>Clear the line</source>
        <translation>Очистить строку</translation>
    </message>
    <message>
        <source>Tab leads on, Enter takes the line down. First letters are enough, several with spaces between. Family size: 5, or {plus} for one more of the family above. Needs: {needs}. Urgent: {urgent}.</source>
        <translation>Tab ведёт дальше, Enter записывает строку. Довольно первых букв, несколько пишутся через пробел. Семья: 5, или {plus}, если это ещё один человек из семьи выше. Нужды: {needs}. Срочно: {urgent}.</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>Следующая строка</translation>
    </message>
    <message>
        <source>Correct this line</source>
        <translation>Исправление строки</translation>
    </message>
</context>
<context>
    <name>CrisisLines</name>
    <message>
        <source>Lines of the crisis</source>
        <translation>Строки кризиса</translation>
    </message>
    <message>
        <source>Correc&amp;t</source>
        <translation>Исправи&amp;ть</translation>
    </message>
    <message>
        <source>Make a &amp;person…</source>
        <translation>Внести в &amp;реестр…</translation>
    </message>
    <message>
        <source>Take out…</source>
        <translation>Убрать…</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Чел.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Лет</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Нужды</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Open the &amp;person</source>
        <translation>Отк&amp;рыть человека</translation>
    </message>
</context>
<context>
    <name>CrisisPage</name>
    <message>
        <source>Crisis intake</source>
        <translation>Приём в кризис</translation>
    </message>
    <message>
        <source>Name and da&amp;ys…</source>
        <translation>Название и &amp;дни…</translation>
    </message>
    <message>
        <source>New c&amp;risis…</source>
        <translation>Нов&amp;ый кризис…</translation>
    </message>
    <message>
        <source>When many people arrive at once, name the crisis and take one line down for each of them: seconds a person, without a name if need be. Later each line can become a person of the register.</source>
        <translation>Когда сразу приходит много людей, назовите кризис и записывайте каждого одной строкой: секунды на человека, при необходимости без имени. Позже каждую строку можно внести в реестр как человека.</translation>
    </message>
    <message>
        <source>&amp;Crisis</source>
        <translation>&amp;Кризис</translation>
    </message>
    <message>
        <source>&amp;Most urgent first</source>
        <translation>&amp;Сначала срочные</translation>
    </message>
    <message>
        <source>A new crisis was begun and not saved. “New crisis…” goes on with it.</source>
        <translation>Новый кризис начат, но не сохранён. Продолжить можно кнопкой «Новый кризис…».</translation>
    </message>
    <message>
        <source>{name}, since {day}</source>
        <translation>{name}, с {day}</translation>
    </message>
    <message>
        <source>{name}, {day} to {end}</source>
        <translation>{name}, с {day} по {end}</translation>
    </message>
    <message>
        <source>The crisis is saved.</source>
        <translation>Кризис сохранён.</translation>
    </message>
    <message>
        <source>The line is saved.</source>
        <translation>Строка сохранена.</translation>
    </message>
    <message>
        <source>A line stands here unfinished. Take it down or clear it first.</source>
        <translation>Здесь стоит незаконченная строка. Сначала запишите её или очистите.</translation>
    </message>
    <message>
        <source>Take this line out?</source>
        <translation>Убрать эту строку?</translation>
    </message>
    <message>
        <source>It will no longer be in the list or in the tally.</source>
        <translation>Её больше не будет ни в списке, ни в подсчёте.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>The line is taken out.</source>
        <translation>Строка убрана.</translation>
    </message>
</context>
<context>
    <name>CrisisPersonForm</name>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>From a line of the crisis; a consultation follows once this is saved</source>
        <translation>Из строки кризиса; после сохранения откроется консультация</translation>
    </message>
    <message>
        <source>Is this the person of the line?</source>
        <translation>Это человек из строки?</translation>
    </message>
    <message>
        <source>The line will lead to the person registered already; nobody new is added.</source>
        <translation>Строка будет вести к уже внесённому человеку; никто новый не добавляется.</translation>
    </message>
    <message>
        <source>Yes, the same person</source>
        <translation>Да, это он</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>Нет, другой человек</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
</context>
<context>
    <name>CrisisTallyCard</name>
    <message>
        <source>Tally of this crisis</source>
        <translation>Подсчёт по кризису</translation>
    </message>
    <message>
        <source>Stays inside the centre; no monthly summary counts it.</source>
        <translation>Остаётся в центре; в месячную сводку не входит.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Людей</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Семей</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Urgent lines</source>
        <translation>Срочных строк</translation>
    </message>
    <message>
        <source>Made persons</source>
        <translation>Внесено в реестр</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Срочно</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Нужды</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Не сказали</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Выбрать в календаре (Alt+Стрелка вниз)</translation>
    </message>
</context>
<context>
    <name>DeadlineList</name>
    <message>
        <source>Deadlines of the case</source>
        <translation>Сроки по делу</translation>
    </message>
    <message>
        <source>None yet. What has a term becomes a deadline when the facts are saved.</source>
        <translation>Пока нет. Всё, у чего есть срок, появится здесь, когда факты сохранят.</translation>
    </message>
    <message>
        <source>Show {count} more like this, the last on {day}</source>
        <translation>Показать ещё такие же: {count}, последний {day}</translation>
    </message>
    <message>
        <source>Last day {last}; to be safe by {safe}</source>
        <translation>Последний день {last}; надёжнее до {safe}</translation>
    </message>
    <message>
        <source>The last day is not worked. It may roll to {day}; do not rely on it.</source>
        <translation>Последний день нерабочий. Он может сдвинуться на {day}; не полагайтесь на это.</translation>
    </message>
    <message>
        <source>The fact it ran from was changed or taken out.</source>
        <translation>Факт, от которого шёл срок, изменён или убран.</translation>
    </message>
    <message>
        <source>Moved: it was {day} before a fact or a table was changed.</source>
        <translation>Сдвинулся: был {day}, пока не изменили факт или таблицу.</translation>
    </message>
    <message>
        <source>Reckoned without {missing}</source>
        <translation>Посчитано без: {missing}</translation>
    </message>
    <message>
        <source>Done on {day}</source>
        <translation>Сделано {day}</translation>
    </message>
    <message>
        <source>Given up: {reason}</source>
        <translation>Отменён: {reason}</translation>
    </message>
    <message>
        <source>Fell away</source>
        <translation>Отпал</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыт</translation>
    </message>
    <message>
        <source>⚠ Missed</source>
        <translation>⚠ Пропущен</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Учтено</translation>
    </message>
    <message>
        <source>Give up…</source>
        <translation>Отменить…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>{action}: {deadline}</source>
        <translation>{action}: {deadline}</translation>
    </message>
</context>
<context>
    <name>DesksPanel</name>
    <message>
        <source>&amp;Join with this code</source>
        <translation>П&amp;рисоединиться с этим кодом</translation>
    </message>
    <message>
        <source>Make a &amp;new code…</source>
        <translation>Создать &amp;новый код…</translation>
    </message>
    <message>
        <source>&amp;Show the code…</source>
        <translation>Пока&amp;зать код…</translation>
    </message>
    <message>
        <source>Load the &amp;office&apos;s card…</source>
        <translation>Загр&amp;узить карточку…</translation>
    </message>
    <message>
        <source>Take in &amp;bundles…</source>
        <translation>Принять &amp;файлы…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the office&apos;s card…</source>
        <translation>Сохранить кар&amp;точку…</translation>
    </message>
    <message>
        <source>Set this desk up</source>
        <translation>Настроить это рабочее место</translation>
    </message>
    <message>
        <source>All desks of a centre share one code: make it at the first desk, type it at the others. With it a person who came to two desks is counted once. Then load the card of the supervisor&apos;s office.</source>
        <translation>У всех рабочих мест центра один код: его создают на первом и вводят на остальных. С ним человек, который приходил на два места, считается один раз. Затем загрузите карточку отдела супервизора.</translation>
    </message>
    <message>
        <source>The supervisor&apos;s office</source>
        <translation>Отдел супервизора</translation>
    </message>
    <message>
        <source>Save the office&apos;s card once and give it to every desk. Take in the desks&apos; files whenever they come, several at once.</source>
        <translation>Один раз сохраните карточку отдела и передайте её на каждое рабочее место. Файлы рабочих мест принимайте, когда они приходят, по нескольку сразу.</translation>
    </message>
    <message>
        <source>Fingerprint of the centre: {mark}</source>
        <translation>Отпечаток центра: {mark}</translation>
    </message>
    <message>
        <source>Fingerprint of the office: {mark}</source>
        <translation>Отпечаток отдела: {mark}</translation>
    </message>
    <message>
        <source>known with the first bundle</source>
        <translation>станет известен с первым файлом</translation>
    </message>
    <message>
        <source>Line for the list of the country&apos;s office: {code} {key}</source>
        <translation>Строка для списка отдела страны: {code} {key}</translation>
    </message>
    <message>
        <source>Desk {mark}: made on {made}, taken in on {taken}</source>
        <translation>Рабочее место {mark}: создано {made}, принято {taken}</translation>
    </message>
    <message>
        <source>This desk shares the centre&apos;s code now.</source>
        <translation>Теперь у этого рабочего места код центра.</translation>
    </message>
    <message>
        <source>Load the office&apos;s card</source>
        <translation>Загрузить карточку отдела</translation>
    </message>
    <message>
        <source>Cards of an office (*.txt);;All files (*)</source>
        <translation>Карточки отдела (*.txt);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Hand the facts to this office?</source>
        <translation>Передавать факты этому отделу?</translation>
    </message>
    <message>
        <source>Compare its fingerprint by telephone with the supervisor: {mark}. Whoever holds the other half of this card can read the facts.</source>
        <translation>Сверьте отпечаток с супервизором по телефону: {mark}. Тот, у кого вторая половина этой карточки, сможет читать факты.</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Они совпадают</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Facts go to this office from now on.</source>
        <translation>Теперь факты передаются этому отделу.</translation>
    </message>
    <message>
        <source>Save the office&apos;s card</source>
        <translation>Сохранить карточку отдела</translation>
    </message>
    <message>
        <source>Cards of an office (*.txt)</source>
        <translation>Карточки отдела (*.txt)</translation>
    </message>
    <message>
        <source>The card was saved. It holds no secret; give it to every desk.</source>
        <translation>Карточка сохранена. Секрета в ней нет; передайте её на каждое рабочее место.</translation>
    </message>
    <message>
        <source>Replace the centre&apos;s code?</source>
        <translation>Заменить код центра?</translation>
    </message>
    <message>
        <source>This desk has a code already. With another one the supervisor&apos;s office refuses its files, unless all desks and the office are set up anew.</source>
        <translation>У этого рабочего места уже есть код. С другим кодом отдел супервизора не примет его файлы, пока все рабочие места и отдел не настроят заново.</translation>
    </message>
    <message>
        <source>Replace the code</source>
        <translation>Заменить код</translation>
    </message>
    <message>
        <source>The code of the centre</source>
        <translation>Код центра</translation>
    </message>
    <message>
        <source>{code}

Type it at the other desks of the centre. The supervisor must not know it: whoever has it and the facts could try names on them.</source>
        <translation>{code}

Введите его на других рабочих местах центра. Супервизору знать его нельзя: тот, у кого есть и код, и факты, мог бы примерять к ним имена.</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Papers that left the centre, and new ones</source>
        <translation>Исходящие бумаги центра и новые</translation>
    </message>
    <message>
        <source>Outgoin&amp;g register</source>
        <translation>Исходящий &amp;журнал</translation>
    </message>
    <message>
        <source>Organi&amp;sations</source>
        <translation>&amp;Организации</translation>
    </message>
    <message>
        <source>In&amp;formation sheets</source>
        <translation>Па&amp;мятки</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Продолжить</translation>
    </message>
    <message>
        <source>&amp;Throw it away…</source>
        <translation>&amp;Отбросить…</translation>
    </message>
    <message>
        <source>Continue where you stopped? What you typed was kept at {moment}.</source>
        <translation>Продолжить с того же места? Набранное сохранено: {moment}.</translation>
    </message>
</context>
<context>
    <name>DueDeadlines</name>
    <message>
        <source>Legal deadlines</source>
        <translation>Сроки по закону</translation>
    </message>
    <message>
        <source>⚠ missed: {day}</source>
        <translation>⚠ пропущен: {day}</translation>
    </message>
    <message>
        <source>{day} (not worked)</source>
        <translation>{day} (нерабочий)</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Safe by</source>
        <translation>Надёжно до</translation>
    </message>
    <message>
        <source>What ends</source>
        <translation>Какой срок</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>{day} is not a working day. It may roll to {next}; do not rely on it.</source>
        <translation>{day} – нерабочий день. Срок может перейти на {next}, но рассчитывать на это нельзя.</translation>
    </message>
    <message>
        <source>A fact or a table was changed: the last day was {day} before.</source>
        <translation>Изменились факты или таблица: раньше последним днём было {day}.</translation>
    </message>
    <message>
        <source>Public holidays were not entered: check the last day.</source>
        <translation>Праздничные дни не внесены: проверьте последний день.</translation>
    </message>
    <message>
        <source>{missed} missed, {near} to be met in the coming two weeks</source>
        <translation>Пропущено: {missed}, предстоит в ближайшие две недели: {near}</translation>
    </message>
    <message>
        <source>⚠ today</source>
        <translation>⚠ сегодня</translation>
    </message>
    <message>
        <source>{deadline} (and {count} more)</source>
        <translation>{deadline} (и ещё {count})</translation>
    </message>
    <message>
        <source>Moved: {deadline}</source>
        <translation>Перенесён: {deadline}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Сохранить</translation>
    </message>
</context>
<context>
    <name>FieldForm</name>
    <message>
        <source>{label} (required)</source>
        <translation>{label} (обязательно)</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>What follows from this</source>
        <translation>Что из этого следует</translation>
    </message>
    <message>
        <source>Nothing can be said yet.</source>
        <translation>Пока ничего нельзя сказать.</translation>
    </message>
    <message>
        <source>To say more, the program needs:</source>
        <translation>Чтобы сказать больше, нужно знать:</translation>
    </message>
    <message>
        <source>Left out, because a rule waits to be confirmed by the administrator: {rules}</source>
        <translation>Не учтено: норма ждёт подтверждения администратора: {rules}</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Why? {finding}</source>
        <translation>Почему? {finding}</translation>
    </message>
    <message>
        <source>Surer with: {facts}</source>
        <translation>Точнее, если знать: {facts}</translation>
    </message>
    <message>
        <source>Could change it: {circumstances}</source>
        <translation>Могут изменить: {circumstances}</translation>
    </message>
    <message>
        <source>⚠ Rule past its review date</source>
        <translation>⚠ Норму пора перепроверить</translation>
    </message>
    <message>
        <source>Rule changes often: check first</source>
        <translation>Норма часто меняется: сверьте</translation>
    </message>
</context>
<context>
    <name>FirstUserStep</name>
    <message>
        <source>You, the administrator</source>
        <translation>Вы, администратор</translation>
    </message>
    <message>
        <source>The administrator adds the other users and sets their first passphrases.</source>
        <translation>Администратор добавляет остальных пользователей и задаёт им первые парольные фразы.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Create the register</source>
        <translation>&amp;Создать реестр</translation>
    </message>
</context>
<context>
    <name>HandingCard</name>
    <message>
        <source>Hand the facts to the supervisor</source>
        <translation>Передать факты супервизору</translation>
    </message>
    <message>
        <source>A sealed file goes to the supervisor&apos;s office on a stick. It holds codes without names, and nobody but the office can open it. A lost stick leaves no gap: the next file holds everything again.</source>
        <translation>Запечатанный файл относят супервизору на флешке. В нём только коды без имён, и открыть его может только отдел супервизора. Потерянная флешка не оставляет пробела: в следующем файле снова есть всё.</translation>
    </message>
    <message>
        <source>&amp;Hand the facts over…</source>
        <translation>&amp;Передать факты…</translation>
    </message>
    <message>
        <source>not set yet</source>
        <translation>ещё не задано</translation>
    </message>
    <message>
        <source>This desk: {mark}</source>
        <translation>Это рабочее место: {mark}</translation>
    </message>
    <message>
        <source>Fingerprint of the centre: {mark}</source>
        <translation>Отпечаток центра: {mark}</translation>
    </message>
    <message>
        <source>Fingerprint of the office: {mark}</source>
        <translation>Отпечаток отдела: {mark}</translation>
    </message>
    <message>
        <source>Last handed over on {date}</source>
        <translation>Последняя передача: {date}</translation>
    </message>
    <message>
        <source>Set this desk up first, below.</source>
        <translation>Сначала настройте это рабочее место ниже.</translation>
    </message>
    <message>
        <source>An administrator must set this desk up first.</source>
        <translation>Сначала администратор должен настроить это рабочее место.</translation>
    </message>
</context>
<context>
    <name>KnownPerson</name>
    <message>
        <source>So&amp;mebody else</source>
        <translation>&amp;Другой человек</translation>
    </message>
    <message>
        <source>Open the record</source>
        <translation>Открыть карточку</translation>
    </message>
</context>
<context>
    <name>LawPanel</name>
    <message>
        <source>Rules of law</source>
        <translation>Нормы права</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Все нормы</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>Не подтверждённые</translation>
    </message>
    <message>
        <source>Confirmed here</source>
        <translation>Подтверждённые здесь</translation>
    </message>
    <message>
        <source>Past the review date</source>
        <translation>Срок проверки истёк</translation>
    </message>
    <message>
        <source>Changing often</source>
        <translation>Часто меняется</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Law and article</source>
        <translation>Закон и статья</translation>
    </message>
    <message>
        <source>How far it is known</source>
        <translation>Насколько известна</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Проверена</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Проверить до</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Все страны</translation>
    </message>
    <message>
        <source>All topics</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>{shown} of {all} rules</source>
        <translation>Норм: {shown} из {all}</translation>
    </message>
    <message>
        <source>{day}, over</source>
        <translation>{day}, истёк</translation>
    </message>
    <message>
        <source>Screening list</source>
        <translation>Опросный список</translation>
    </message>
    <message>
        <source>The rule is confirmed: findings may rest on it now.</source>
        <translation>Норма подтверждена: теперь на неё могут опираться выводы.</translation>
    </message>
    <message>
        <source>The confirmation is withdrawn.</source>
        <translation>Подтверждение отозвано.</translation>
    </message>
</context>
<context>
    <name>LetterForm</name>
    <message>
        <source>{purpose} {organisation}, withdrawn on {day}</source>
        <translation>{purpose} {organisation}, отозвано {day}</translation>
    </message>
    <message>
        <source>Nothing was withdrawn</source>
        <translation>Ничего не отозвано</translation>
    </message>
    <message>
        <source>Choose an organisation</source>
        <translation>Выберите организацию</translation>
    </message>
</context>
<context>
    <name>LetterLack</name>
    <message>
        <source>Record this &amp;consent…</source>
        <translation>Записать это &amp;согласие…</translation>
    </message>
    <message>
        <source>Write why the letter is sent; then it can be issued.</source>
        <translation>Напишите, зачем отправляется письмо; тогда его можно выпустить.</translation>
    </message>
    <message>
        <source>Some facts of the claim contradict each other. Put them right first.</source>
        <translation>Некоторые данные требования противоречат друг другу. Сначала исправьте их.</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>&amp;Issue the letter</source>
        <translation>&amp;Выпустить направление</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Дело {number}</translation>
    </message>
    <message>
        <source>{name}, {topic}</source>
        <translation>{name}, {topic}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Choose an organisation to see the letter.</source>
        <translation>Выберите организацию, чтобы увидеть письмо.</translation>
    </message>
    <message>
        <source>This letter has not been translated into {asked} yet: it is in {shown}.</source>
        <translation>Это письмо ещё не переведено ({asked}); его язык: {shown}.</translation>
    </message>
    <message>
        <source>Issue this letter?</source>
        <translation>Выпустить это письмо?</translation>
    </message>
    <message>
        <source>It gets the next number of the outgoing register and stays as it is. Check the preview first: only what is printed there leaves the centre.</source>
        <translation>Оно получит следующий исходящий номер и больше не изменится. Сначала проверьте его на экране: центр покинет только то, что там напечатано.</translation>
    </message>
    <message>
        <source>Issue the letter</source>
        <translation>Выпустить письмо</translation>
    </message>
    <message>
        <source>The letter was issued as {number}.</source>
        <translation>Письмо выпущено под номером {number}.</translation>
    </message>
    <message>
        <source>The agreement was recorded.</source>
        <translation>Согласие записано.</translation>
    </message>
    <message>
        <source>Throw the draft away?</source>
        <translation>Отбросить черновик?</translation>
    </message>
    <message>
        <source>What you chose and typed for this letter is lost.</source>
        <translation>Всё выбранное и набранное для этого письма пропадёт.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Folder of the register</source>
        <translation>Папка реестра</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Perhaps already in the register</source>
        <translation>Возможно, уже есть в реестре</translation>
    </message>
    <message>
        <source>Choose a person only if it is surely the same one; otherwise go on typing.</source>
        <translation>Выбирайте, только если это точно тот же человек; иначе продолжайте набирать.</translation>
    </message>
    <message>
        <source>Choose only who is surely the same.</source>
        <translation>Выбирайте, только если это точно тот же человек.</translation>
    </message>
    <message>
        <source>Nobody similar was found so far.</source>
        <translation>Похожих пока не нашлось.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>This is an example that came with the program. It shows what an entry looks like; no letter can go to it. Add the real organisation beside it.</source>
        <translation>Это пример из поставки программы. Он показывает, как выглядит запись; письмо туда отправить нельзя. Добавьте рядом настоящую организацию.</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Удалить…</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Новая организация</translation>
    </message>
    <message>
        <source>Organisation in the directory</source>
        <translation>Организация в справочнике</translation>
    </message>
</context>
<context>
    <name>OrganisationList</name>
    <message>
        <source>Organisations</source>
        <translation>Организации</translation>
    </message>
    <message>
        <source>A&amp;dd an organisation</source>
        <translation>&amp;Добавить организацию</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Пример</translation>
    </message>
    <message>
        <source>The organisation was saved.</source>
        <translation>Организация сохранена.</translation>
    </message>
    <message>
        <source>Remove {name} from the directory?</source>
        <translation>Удалить из справочника: {name}?</translation>
    </message>
    <message>
        <source>Letters that went to it stay in the register as they are.</source>
        <translation>Письма, отправленные туда, останутся в реестре без изменений.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>The organisation was removed.</source>
        <translation>Организация удалена.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Уйти без сохранения?</translation>
    </message>
    <message>
        <source>What you typed about this organisation has not been saved.</source>
        <translation>Набранное об этой организации не сохранено.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Продолжить набор</translation>
    </message>
</context>
<context>
    <name>OutgoingList</name>
    <message>
        <source>Outgoing register</source>
        <translation>Исходящий журнал</translation>
    </message>
    <message>
        <source>File the &amp;answer…</source>
        <translation>Под&amp;шить ответ…</translation>
    </message>
    <message>
        <source>&amp;Remind me on…</source>
        <translation>&amp;Напомнить…</translation>
    </message>
    <message>
        <source>Back to the &amp;list</source>
        <translation>К &amp;списку</translation>
    </message>
    <message>
        <source>&amp;What became of it</source>
        <translation>&amp;Чем закончилось</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Addressee / edition</source>
        <translation>Адресат / вид памятки</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation>Ответ до</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кто выпустил</translation>
    </message>
    <message>
        <source>All kinds of paper</source>
        <translation>Все виды бумаг</translation>
    </message>
    <message>
        <source>Show one kind of paper</source>
        <translation>Показать один вид бумаг</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Любое состояние</translation>
    </message>
    <message>
        <source>Show letters of one status</source>
        <translation>Показать письма в одном состоянии</translation>
    </message>
    <message>
        <source>Enter opens a paper.</source>
        <translation>Enter открывает бумагу.</translation>
    </message>
    <message>
        <source>Papers: {count}</source>
        <translation>Бумаг: {count}</translation>
    </message>
    <message>
        <source>Letter {number} of {date} to {organisation}</source>
        <translation>Письмо {number} от {date}, адресат: {organisation}</translation>
    </message>
    <message>
        <source>Letter {number} of {date} for the person</source>
        <translation>Письмо {number} от {date} для самого человека</translation>
    </message>
    <message>
        <source>Claim sheet {number} of {date}</source>
        <translation>Расчёт {number} от {date}</translation>
    </message>
    <message>
        <source>Information sheet handed out on {date}: {edition}</source>
        <translation>Памятка выдана {date}: {edition}</translation>
    </message>
    <message>
        <source>Answered on {day}, number {number}. {note}</source>
        <translation>Ответ от {day}, номер {number}. {note}</translation>
    </message>
    <message>
        <source>Answered on {day}. {note}</source>
        <translation>Ответ от {day}. {note}</translation>
    </message>
    <message>
        <source>An answer is waited for until {day}.</source>
        <translation>Ответ ожидается до {day}.</translation>
    </message>
    <message>
        <source>The answer was filed.</source>
        <translation>Ответ подшит.</translation>
    </message>
    <message>
        <source>The reminder was moved.</source>
        <translation>Напоминание перенесено.</translation>
    </message>
    <message>
        <source>The status of the letter was saved.</source>
        <translation>Состояние письма сохранено.</translation>
    </message>
</context>
<context>
    <name>OutreachDialog</name>
    <message>
        <source>Outreach</source>
        <translation>Выездная работа</translation>
    </message>
</context>
<context>
    <name>OutreachPage</name>
    <message>
        <source>Outreach</source>
        <translation>Выездная работа</translation>
    </message>
    <message>
        <source>Sessions and information actions: counts, never names</source>
        <translation>Встречи и информационные акции: только числа, без имён</translation>
    </message>
    <message>
        <source>The outreach is recorded.</source>
        <translation>Выездная работа записана.</translation>
    </message>
    <message>
        <source>This is what you typed and did not record yet.</source>
        <translation>Это вы набрали, но ещё не записали.</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>Новая запись</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Запи&amp;сать</translation>
    </message>
    <message>
        <source>Latest records</source>
        <translation>Последние записи</translation>
    </message>
    <message>
        <source>No outreach has been recorded yet.</source>
        <translation>Выездной работы пока не записано.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Женщины</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Мужчины</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>Несовершеннолетние</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePanel</name>
    <message>
        <source>Change my passphrase</source>
        <translation>Смена парольной фразы</translation>
    </message>
    <message>
        <source>&amp;Old passphrase</source>
        <translation>&amp;Прежняя парольная фраза</translation>
    </message>
    <message>
        <source>C&amp;hange it</source>
        <translation>&amp;Сменить</translation>
    </message>
    <message>
        <source>Your passphrase was changed.</source>
        <translation>Ваша парольная фраза изменена.</translation>
    </message>
</context>
<context>
    <name>PackChanges</name>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>In plain words</source>
        <translation>Простыми словами</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Чем отличается</translation>
    </message>
    <message>
        <source>What the pack changes</source>
        <translation>Что меняет пакет</translation>
    </message>
    <message>
        <source>Pack {number}, made on {day}, signed with the trusted key. Rules that change: {rules}. Other files that change: {files}.</source>
        <translation>Пакет {number} от {day}, подписан доверенным ключом. Меняется норм: {rules}, других файлов: {files}.</translation>
    </message>
    <message>
        <source>These rules must be confirmed anew, their text has changed: {rules}.</source>
        <translation>Эти нормы нужно подтвердить заново, их текст изменился: {rules}.</translation>
    </message>
</context>
<context>
    <name>PackPanel</name>
    <message>
        <source>Use the pr&amp;ogram&apos;s own content again…</source>
        <translation>Вернуться к содержанию програ&amp;ммы…</translation>
    </message>
    <message>
        <source>Content in use</source>
        <translation>Действующее содержание</translation>
    </message>
    <message>
        <source>Trust this ke&amp;y…</source>
        <translation>&amp;Доверять этому ключу…</translation>
    </message>
    <message>
        <source>Whom packs are trusted from</source>
        <translation>Чьим пакетам доверять</translation>
    </message>
    <message>
        <source>Choose the folder on the stick. Its signature and every file are checked, which takes some seconds, and what it changes is shown before anything is taken.</source>
        <translation>Выберите папку на флеш-накопителе. Проверяются подпись и каждый файл, на это нужно несколько секунд; прежде чем что-либо принять, показывается, что изменится.</translation>
    </message>
    <message>
        <source>&amp;Look at a pack…</source>
        <translation>Посмотреть пак&amp;ет…</translation>
    </message>
    <message>
        <source>Checking every file of the pack…</source>
        <translation>Проверяется каждый файл пакета…</translation>
    </message>
    <message>
        <source>Take this &amp;pack…</source>
        <translation>Принят&amp;ь этот пакет…</translation>
    </message>
    <message>
        <source>Bring a pack</source>
        <translation>Новый пакет</translation>
    </message>
    <message>
        <source>Pack {number}, made on {day}, taken on {taken} by {name}.</source>
        <translation>Пакет {number} от {day}; принят {taken}, принял(а) {name}.</translation>
    </message>
    <message>
        <source>Pack {number} was taken. It is used from the next unlocking on: lock the register and unlock it again.</source>
        <translation>Пакет {number} принят. Он действует со следующего открытия: заблокируйте реестр и откройте его снова.</translation>
    </message>
    <message>
        <source>From the next unlocking on the program&apos;s own content is used.</source>
        <translation>Со следующего открытия действует содержание самой программы.</translation>
    </message>
    <message>
        <source>No key has been entered: no pack can be taken.</source>
        <translation>Ключ не введён: ни один пакет принять нельзя.</translation>
    </message>
    <message>
        <source>Fingerprint {mark}
Entered on {day} by {name}.</source>
        <translation>Отпечаток {mark}
Введён {day}, ввёл(а) {name}.</translation>
    </message>
    <message>
        <source>Its fingerprint: {mark}</source>
        <translation>Его отпечаток: {mark}</translation>
    </message>
    <message>
        <source>Trust packs signed with this key?</source>
        <translation>Доверять пакетам, подписанным этим ключом?</translation>
    </message>
    <message>
        <source>Compare the fingerprint by telephone with whoever makes the packs: {mark}. A wrong key lets somebody else change the law this program reckons with.</source>
        <translation>Сверьте отпечаток по телефону с теми, кто готовит пакеты: {mark}. С чужим ключом посторонний сможет изменить нормы, по которым считает программа.</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Доверять ключу</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>The key is trusted from now on.</source>
        <translation>Теперь этому ключу доверяют.</translation>
    </message>
    <message>
        <source>Choose the folder of the pack</source>
        <translation>Выберите папку пакета</translation>
    </message>
    <message>
        <source>Take pack {number}?</source>
        <translation>Принять пакет {number}?</translation>
    </message>
    <message>
        <source>From the next unlocking on everybody works with it. Findings that cases keep stay as they are and say where a newer rule would change the answer.</source>
        <translation>Со следующего открытия с ним работают все. Сохранённые в делах выводы остаются как есть и говорят, где новая норма изменила бы ответ.</translation>
    </message>
    <message>
        <source>Take the pack</source>
        <translation>Принять пакет</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>The pack was taken.</source>
        <translation>Пакет принят.</translation>
    </message>
    <message>
        <source>Use the program&apos;s own content again?</source>
        <translation>Вернуться к содержанию самой программы?</translation>
    </message>
    <message>
        <source>The pack is taken out of the register. It can be taken again from its stick.</source>
        <translation>Пакет будет убран из реестра. Его можно снова принять с накопителя.</translation>
    </message>
    <message>
        <source>Use the program&apos;s own</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>Keep the pack</source>
        <translation>Оставить пакет</translation>
    </message>
    <message>
        <source>The pack was set aside.</source>
        <translation>Пакет убран.</translation>
    </message>
    <message>
        <source>The pack was refused. {reason}</source>
        <translation>Пакет отклонён. {reason}</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {number}</source>
        <translation>Страница {number}</translation>
    </message>
</context>
<context>
    <name>PageThumbnails</name>
    <message>
        <source>Pages of the paper</source>
        <translation>Страницы бумаги</translation>
    </message>
</context>
<context>
    <name>PaperActions</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Save a cop&amp;y…</source>
        <translation>Сохранить &amp;копию…</translation>
    </message>
    <message>
        <source>The paper was sent to the printer.</source>
        <translation>Бумага отправлена на печать.</translation>
    </message>
    <message>
        <source>Save a copy outside the register?</source>
        <translation>Сохранить копию вне реестра?</translation>
    </message>
    <message>
        <source>The copy is not encrypted: whoever gets the file can read it. Printing leaves no file of this program behind. That a copy was saved is noted in the audit trail.</source>
        <translation>Копия не зашифрована: её прочитает любой, у кого окажется файл. После печати файлов программы не остаётся. О сохранении копии будет запись в журнале действий.</translation>
    </message>
    <message>
        <source>Choose where to save it</source>
        <translation>Выбрать, куда сохранить</translation>
    </message>
    <message>
        <source>Save a copy of the paper</source>
        <translation>Сохранить копию бумаги</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The copy was saved. It is not protected by the register.</source>
        <translation>Копия сохранена. Реестр её не защищает.</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Preview of the paper</source>
        <translation>Бумага на экране</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>По ширине</translation>
    </message>
    <message>
        <source>Fit the page width</source>
        <translation>Подогнать по ширине страницы</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message>
        <source>New &amp;passphrase</source>
        <translation>Нова&amp;я парольная фраза</translation>
    </message>
    <message>
        <source>The same passphrase &amp;again</source>
        <translation>&amp;Ещё раз та же фраза</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>Стойкость парольной фразы</translation>
    </message>
    <message>
        <source>Four or more unrelated words are strong and easy to remember. Spaces are allowed.</source>
        <translation>Четыре и более не связанных слова стойки и легко запоминаются. Пробелы допустимы.</translation>
    </message>
    <message>
        <source>Guessed at once. Add more unrelated words.</source>
        <translation>Угадывается сразу. Добавьте не связанных слов.</translation>
    </message>
    <message>
        <source>Very weak. Add more unrelated words.</source>
        <translation>Очень слабая. Добавьте не связанных слов.</translation>
    </message>
    <message>
        <source>Weak. Add another unrelated word.</source>
        <translation>Слабая. Добавьте ещё одно не связанное слово.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Стойкая.</translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation>Очень стойкая.</translation>
    </message>
    <message>
        <source>Please type a passphrase.</source>
        <translation>Наберите парольную фразу.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Фразы различаются. Наберите одну и ту же дважды.</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>New &amp;person</source>
        <translation>Новый &amp;человек</translation>
    </message>
    <message>
        <source>New cons&amp;ultation</source>
        <translation>Новая &amp;консультация</translation>
    </message>
    <message>
        <source>Name in any script and spelling, phone, case or document number</source>
        <translation>Имя любыми буквами, телефон, номер дела или документа</translation>
    </message>
    <message>
        <source>Search the register</source>
        <translation>Поиск в реестре</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Найденные люди</translation>
    </message>
    <message>
        <source>Nobody is in the register yet. Log a consultation, or add a new person.</source>
        <translation>В реестре пока никого нет. Запишите консультацию или добавьте человека.</translation>
    </message>
    <message>
        <source>Nobody fits. Try part of the name, another spelling or the phone number, or clear the filters.</source>
        <translation>Никто не подходит. Попробуйте часть имени, другое написание или телефон либо снимите фильтры.</translation>
    </message>
    <message>
        <source>Every topic</source>
        <translation>Все темы</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>Every risk</source>
        <translation>Любой риск</translation>
    </message>
    <message>
        <source>Every counsellor</source>
        <translation>Все консультанты</translation>
    </message>
    <message>
        <source>Spoken from</source>
        <translation>Разговор с</translation>
    </message>
    <message>
        <source>Spoken until</source>
        <translation>Разговор по</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Conversation from</source>
        <translation>Разговор не раньше</translation>
    </message>
    <message>
        <source>Conversation until</source>
        <translation>Разговор не позже</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n человек</numerusform>
            <numerusform>%n человека</numerusform>
            <numerusform>%n человек</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Other script</source>
        <translation>Другой алфавит</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Рождение</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Дел</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Риск</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Обращение</translation>
    </message>
</context>
<context>
    <name>PermitPanel</name>
    <message>
        <source>What likely applies. The migration authority decides.</source>
        <translation>Что, вероятно, действует. Решает миграционный орган.</translation>
    </message>
</context>
<context>
    <name>PersonCards</name>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Identity documents</source>
        <translation>Документы, удостоверяющие личность</translation>
    </message>
    <message>
        <source>No phone is known.</source>
        <translation>Телефон неизвестен.</translation>
    </message>
    <message>
        <source>No document is known.</source>
        <translation>Документов не записано.</translation>
    </message>
    <message>
        <source>In Cyrillic</source>
        <translation>Кириллицей</translation>
    </message>
    <message>
        <source>In Latin</source>
        <translation>Латиницей</translation>
    </message>
    <message>
        <source>Pseudonym</source>
        <translation>Псевдоним</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Рождение</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Откуда родом</translation>
    </message>
    <message>
        <source>Migration status</source>
        <translation>Миграционный статус</translation>
    </message>
    <message>
        <source>In the register since</source>
        <translation>В реестре с</translation>
    </message>
    <message>
        <source>{kind}: {number}, valid until {day}</source>
        <translation>{kind}: {number}, действителен до {day}</translation>
    </message>
    <message>
        <source>{kind}: {number}</source>
        <translation>{kind}: {number}</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Edit the person</source>
        <translation>Изменение данных человека</translation>
    </message>
    <message>
        <source>This person was changed since you began.</source>
        <translation>Пока вы работали, данные этого человека изменили.</translation>
    </message>
    <message>
        <source>Open this person instead?</source>
        <translation>Открыть вместо этого карточку этого человека?</translation>
    </message>
    <message>
        <source>What you typed stays as a draft; nothing is merged.</source>
        <translation>Набранное останется черновиком; ничего не объединяется.</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Продолжить набор</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>New cons&amp;ultation</source>
        <translation>Новая &amp;консультация</translation>
    </message>
    <message>
        <source>New c&amp;ase</source>
        <translation>Новое &amp;дело</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>Пис&amp;ьмо</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Изменить</translation>
    </message>
    <message>
        <source>PRACTICE: this person is invented</source>
        <translation>УЧЕБНЫЙ РЕЕСТР: этот человек вымышлен</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Дела</translation>
    </message>
    <message>
        <source>No case has been opened yet.</source>
        <translation>Дел пока нет.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Бумаги</translation>
    </message>
    <message>
        <source>No paper has been made yet.</source>
        <translation>Бумаг пока нет.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Changes to this person are not saved yet.</source>
        <translation>Изменения в карточке ещё не сохранены.</translation>
    </message>
    <message>
        <source>Continue where you stopped</source>
        <translation>Продолжить с того же места</translation>
    </message>
    <message>
        <source>{number}  {about}: {status}, next step {day}</source>
        <translation>{number}  {about}: {status}, следующий шаг {day}</translation>
    </message>
    <message>
        <source>{number}  {about}: {status}</source>
        <translation>{number}  {about}: {status}</translation>
    </message>
    <message>
        <source>{day}  {kind} {number}</source>
        <translation>{day}  {kind} {number}</translation>
    </message>
    <message>
        <source>The agreement is recorded.</source>
        <translation>Согласие записано.</translation>
    </message>
    <message>
        <source>Does the person withdraw this agreement?</source>
        <translation>Человек отзывает это согласие?</translation>
    </message>
    <message>
        <source>The withdrawal is kept with its date. What was done before stays as it is.</source>
        <translation>Отзыв сохранится с датой. Сделанное раньше остаётся как есть.</translation>
    </message>
    <message>
        <source>Withdraw the agreement</source>
        <translation>Отозвать согласие</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>The agreement is withdrawn.</source>
        <translation>Согласие отозвано.</translation>
    </message>
</context>
<context>
    <name>PersonSearch</name>
    <message>
        <source>&amp;Who: name, phone, case or document number</source>
        <translation>&amp;Кто: имя, телефон или номер</translation>
    </message>
    <message>
        <source>Find the person by name, phone or number</source>
        <translation>Найдите человека по имени, телефону или номеру</translation>
    </message>
    <message>
        <source>Type to search; Enter for a new person</source>
        <translation>Поиск; Enter для нового</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Найденные люди</translation>
    </message>
    <message numerus="yes">
        <source>and %n more; type another letter</source>
        <translation>
            <numerusform>и ещё %n; наберите ещё букву</numerusform>
            <numerusform>и ещё %n; наберите ещё букву</numerusform>
            <numerusform>и ещё %n; наберите ещё букву</numerusform>
        </translation>
    </message>
    <message>
        <source>+ New person: {text}</source>
        <translation>+ Новый человек: {text}</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Where the register lies</source>
        <translation>Где лежит реестр</translation>
    </message>
    <message>
        <source>A folder of its own on this computer.</source>
        <translation>Отдельная папка на этом компьютере.</translation>
    </message>
    <message>
        <source>C&amp;hoose another folder…</source>
        <translation>&amp;Выбрать другую папку…</translation>
    </message>
    <message>
        <source>A network drive cannot be used: a register there can be damaged. A copy of the whole folder is a backup; it stays encrypted.</source>
        <translation>Сетевой диск не подходит: реестр там может повредиться. Копия всей папки служит резервной копией и остаётся зашифрованной.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>Folder of the register</source>
        <translation>Папка реестра</translation>
    </message>
</context>
<context>
    <name>ProtectionPanel</name>
    <message>
        <source>Recognise and refer; whether a claim holds is for the authority to say.</source>
        <translation>Распознать и направить; обоснована ли просьба, решает орган власти.</translation>
    </message>
    <message>
        <source>⚠ No contact with the country of origin</source>
        <translation>⚠ Никаких обращений в страну происхождения</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Что делать дальше</translation>
    </message>
    <message>
        <source>Write the re&amp;ferral letter</source>
        <translation>Написать &amp;направление</translation>
    </message>
    <message>
        <source>&amp;Open the screening</source>
        <translation>&amp;Открыть опрос</translation>
    </message>
    <message>
        <source>{number}. {step}</source>
        <translation>{number}. {step}</translation>
    </message>
</context>
<context>
    <name>QuestionModel</name>
    <message>
        <source>{question}: {answer}</source>
        <translation>{question}: {answer}</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Не спрошено</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Lock the register (Ctrl+L)</source>
        <translation>Заблокировать реестр (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Give up a deadline</source>
        <translation>Отменить срок</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>&amp;Отменить срок</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Не отменять</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Saving now replaces the newer record with what stands in this form.</source>
        <translation>Если сохранить сейчас, более новая запись заменится тем, что в этой форме.</translation>
    </message>
    <message>
        <source>Replace the newer record</source>
        <translation>Заменить новую запись</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Посмотреть ещё</translation>
    </message>
    <message>
        <source>What you typed could not be read any more.</source>
        <translation>Набранное больше не удаётся прочитать.</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Отбросить набранное?</translation>
    </message>
    <message>
        <source>The unfinished form will be gone. Nothing saved is touched.</source>
        <translation>Незаконченная форма пропадёт. Сохранённое останется.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>New recovery sheet</source>
        <translation>Новый лист восстановления</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Use the recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Type the code of the sheet and choose a new passphrase for one user.</source>
        <translation>Наберите код с листа и задайте новую парольную фразу одному пользователю.</translation>
    </message>
    <message>
        <source>&amp;Code of the recovery sheet</source>
        <translation>&amp;Код с листа восстановления</translation>
    </message>
    <message>
        <source>&amp;User who gets a new passphrase</source>
        <translation>Ком&amp;у задать новую парольную фразу</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Set the passphrase</source>
        <translation>&amp;Задать фразу</translation>
    </message>
    <message>
        <source>Look again at these groups of the code: {places}</source>
        <translation>Проверьте ещё раз эти группы кода: {places}</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
</context>
<context>
    <name>ReminderDialog</name>
    <message>
        <source>Reminder of a letter</source>
        <translation>Напоминание о письме</translation>
    </message>
    <message>
        <source>From that day on the letter stands on the page Today until an answer is filed. Without a day there is no reminder.</source>
        <translation>С этого дня письмо стоит на странице «Сегодня», пока ответ не подшит. Без дня напоминания не будет.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Сохранить</translation>
    </message>
</context>
<context>
    <name>ReturnPanel</name>
    <message>
        <source>A list to go through together. Pension funds and programmes decide.</source>
        <translation>Список, который проходят вместе. Решают пенсионные фонды и программы.</translation>
    </message>
    <message>
        <source>To go through</source>
        <translation>Что пройти вместе</translation>
    </message>
    <message>
        <source>Nothing to go through yet.</source>
        <translation>Пока нечего проходить.</translation>
    </message>
    <message>
        <source>Make it the &amp;next step of the case</source>
        <translation>Сделать следу&amp;ющим шагом дела</translation>
    </message>
    <message>
        <source>Write the referral lett&amp;er</source>
        <translation>Н&amp;аписать письмо-направление</translation>
    </message>
    <message>
        <source>&amp;Hand out a sheet</source>
        <translation>&amp;Выдать памятку</translation>
    </message>
    <message>
        <source>Open the s&amp;creening</source>
        <translation>Откр&amp;ыть опрос</translation>
    </message>
    <message>
        <source>Months of work, to the day</source>
        <translation>Месяцы работы, с точностью до дня</translation>
    </message>
    <message>
        <source>Still to ask: {facts}</source>
        <translation>Ещё спросить: {facts}</translation>
    </message>
    <message>
        <source>{words} · {line}</source>
        <translation>{words} · {line}</translation>
    </message>
    <message>
        <source>      → {organisation}</source>
        <translation>      → {organisation}</translation>
    </message>
    <message>
        <source>•  {line}</source>
        <translation>•  {line}</translation>
    </message>
    <message>
        <source>It is the next step of the case, due on {day}.</source>
        <translation>Это следующий шаг дела, срок {day}.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review of a translation</source>
        <translation>Проверка перевода</translation>
    </message>
    <message>
        <source>Whoever reviews reads both languages and found every sentence right. The sheet then names them at its foot, until its text is changed.</source>
        <translation>Проверяет тот, кто читает на обоих языках и нашёл верным каждое предложение. После этого имя стоит внизу листа, пока текст не изменится.</translation>
    </message>
    <message>
        <source>&amp;Mark as reviewed</source>
        <translation>&amp;Отметить проверку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>RouteView</name>
    <message>
        <source>Ways to go on</source>
        <translation>Что делать дальше</translation>
    </message>
    <message>
        <source>Tick what the person chose in the form; its terms become deadlines when saved. Until one is chosen, all terms do. Tick the papers that are in hand.</source>
        <translation>Отметьте в форме, что выбрал человек: при сохранении эти сроки станут сроками дела. Пока ничего не выбрано, ими становятся все. Отметьте документы, которые уже есть.</translation>
    </message>
    <message>
        <source>✓ {route} (chosen)</source>
        <translation>✓ {route} (выбрано)</translation>
    </message>
    <message>
        <source>{deadline}: last day {last}, to be safe by {safe}</source>
        <translation>{deadline}: последний день {last}, надёжнее до {safe}</translation>
    </message>
    <message>
        <source>No term without: {facts}</source>
        <translation>Срок не посчитать, пока не известно: {facts}</translation>
    </message>
</context>
<context>
    <name>RowGroup</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Убрать эту строку</translation>
    </message>
</context>
<context>
    <name>RuleView</name>
    <message>
        <source>Con&amp;firm…</source>
        <translation>Подтвер&amp;дить…</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>&amp;Отозвать…</translation>
    </message>
    <message>
        <source>Nobody has read this rule in its source. It gives no finding until an administrator confirms it.</source>
        <translation>Эту норму никто не прочёл в источнике. Пока администратор её не подтвердит, выводов по ней нет.</translation>
    </message>
    <message>
        <source>This rule was confirmed with another text. The confirmation no longer counts: read the rule again and confirm it anew.</source>
        <translation>Эта норма была подтверждена с другим текстом. Подтверждение больше не действует: прочтите норму снова и подтвердите заново.</translation>
    </message>
    <message>
        <source>The review date is over: check the source before relying on it.</source>
        <translation>Срок проверки истёк: сверьтесь с источником, прежде чем полагаться на норму.</translation>
    </message>
    <message>
        <source>This rule changes often: check it before relying on it.</source>
        <translation>Эта норма часто меняется: проверьте её, прежде чем полагаться.</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Закон</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Известна</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Действует</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Не прочтено</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Проверена</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Проверить до</translation>
    </message>
    <message>
        <source>From {begin} to {end}</source>
        <translation>С {begin} по {end}</translation>
    </message>
    <message>
        <source>From {begin}</source>
        <translation>С {begin}</translation>
    </message>
    <message>
        <source>Until {end}</source>
        <translation>По {end}</translation>
    </message>
    <message>
        <source>First day not read</source>
        <translation>Первый день не прочтён</translation>
    </message>
    <message>
        <source>Confirmed on {day} by {name}, on: {source}</source>
        <translation>Подтверждена {day}, подтвердил(а) {name}; источник: {source}</translation>
    </message>
    <message>
        <source>Withdrawn on {day} by {name}</source>
        <translation>Отозвано {day}, отозвал(а) {name}</translation>
    </message>
    <message>
        <source>Withdraw the confirmation of {rule}?</source>
        <translation>Отозвать подтверждение нормы {rule}?</translation>
    </message>
    <message>
        <source>New findings no longer rest on it. What cases kept stays as it was.</source>
        <translation>Новые выводы на неё опираться не будут. Сохранённое в делах останется как было.</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>ScreeningBefore</name>
    <message>
        <source>Go on to the &amp;questions</source>
        <translation>П&amp;ерейти к вопросам</translation>
    </message>
    <message>
        <source>The questions open once the right to stop is explained and consent is recorded. Danger and age may be noted at any time.</source>
        <translation>Вопросы откроются, когда объяснено право остановиться и записано согласие. Опасность и возраст можно отметить в любое время.</translation>
    </message>
    <message>
        <source>What was seen to</source>
        <translation>О чём позаботились</translation>
    </message>
    <message>
        <source>Answers set aside, because this list does not ask these questions: {count}. They come back with the other list; saving leaves them out.</source>
        <translation>Отложены ответы на вопросы, которых в этом списке нет: {count}. Они вернутся с другим списком; при сохранении они не войдут в опрос.</translation>
    </message>
</context>
<context>
    <name>ScreeningForm</name>
    <message>
        <source>Questions</source>
        <translation>Вопросы</translation>
    </message>
    <message>
        <source>Facts in the person’s own words</source>
        <translation>Факты словами самого человека</translation>
    </message>
    <message>
        <source>1  Before the questions</source>
        <translation>1  До вопросов</translation>
    </message>
    <message>
        <source>2  Questions</source>
        <translation>2  Вопросы</translation>
    </message>
    <message>
        <source>3  Afterwards</source>
        <translation>3  После</translation>
    </message>
    <message>
        <source>Safety first</source>
        <translation>Сначала безопасность</translation>
    </message>
    <message>
        <source>While asking</source>
        <translation>Во время вопросов</translation>
    </message>
    <message>
        <source>Before the person leaves</source>
        <translation>Прежде чем человек уйдёт</translation>
    </message>
    <message>
        <source>Facts in the person’s o&amp;wn words, no conclusions</source>
        <translation>Факты словами самого человека, б&amp;ез выводов</translation>
    </message>
    <message>
        <source>&amp;Begin another screening…</source>
        <translation>Начать ещё &amp;один опрос…</translation>
    </message>
    <message>
        <source>Remove all &amp;answers…</source>
        <translation>Удалить все о&amp;тветы…</translation>
    </message>
    <message>
        <source>Y yes, N no, - not asked, arrows to move. Ask openly, in the order of time; promise nothing. A question nobody put is not a “no”.</source>
        <translation>Д да, Н нет, - не спрошено, стрелки двигают. Спрашивайте открыто, по порядку времени; ничего не обещайте. Незаданный вопрос не значит «нет».</translation>
    </message>
    <message>
        <source>First record consent and explain the right to stop, under 1.</source>
        <translation>Сначала запишите согласие и объясните право остановиться: шаг 1.</translation>
    </message>
    <message>
        <source>An aid for a conversation: it finds nobody’s status.</source>
        <translation>Это помощь в беседе: ничей статус она не устанавливает.</translation>
    </message>
</context>
<context>
    <name>ScreeningPanel</name>
    <message>
        <source>Write the age as a number.</source>
        <translation>Напишите возраст числом.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>Begin another screening of this person?</source>
        <translation>Начать ещё один опрос этого человека?</translation>
    </message>
    <message>
        <source>Telling it again can harm. The screening that is there stays and can be added to; begin another only for other events.</source>
        <translation>Рассказывать заново может быть больно. Прежний опрос остаётся, его можно дополнить; новый нужен только о других событиях.</translation>
    </message>
    <message>
        <source>Begin another</source>
        <translation>Начать ещё один</translation>
    </message>
    <message>
        <source>Go on with this one</source>
        <translation>Продолжить этот</translation>
    </message>
    <message>
        <source>Remove all answers and notes?</source>
        <translation>Удалить все ответы и записи?</translation>
    </message>
    <message>
        <source>For somebody who takes the consent back. Save afterwards: only then they are gone from the register.</source>
        <translation>Если человек отзывает согласие. После этого сохраните: только тогда их не станет в реестре.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Only the counsellor of this case and the administrator can open screenings.</source>
        <translation>Опросы могут открыть только консультант этого дела и администратор.</translation>
    </message>
    <message>
        <source>S&amp;top here</source>
        <translation>Остановиться з&amp;десь</translation>
    </message>
    <message>
        <source>Leaves at once and keeps everything. Ctrl+L hides and locks all.</source>
        <translation>Сразу выйти, всё введённое сохранится. Ctrl+L скрывает и блокирует всё.</translation>
    </message>
    <message>
        <source>Write re&amp;ferral letter</source>
        <translation>Написать &amp;направление</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Со&amp;хранить</translation>
    </message>
    <message>
        <source>Screenings of this case</source>
        <translation>Опросы этого дела</translation>
    </message>
    <message>
        <source>Ask the counsellor of this case or the administrator.</source>
        <translation>Обратитесь к консультанту этого дела или к администратору.</translation>
    </message>
    <message>
        <source>Rules or lists changed since this was saved, and the answer with them. What stands here is reckoned with those of today; save to keep it.</source>
        <translation>С тех пор как это сохранили, правила или списки изменились, а с ними и вывод. Здесь всё посчитано по сегодняшним; сохраните, чтобы так и осталось.</translation>
    </message>
    <message>
        <source>{day}, {name}</source>
        <translation>{day}, {name}</translation>
    </message>
    <message>
        <source>This screening was changed since you began.</source>
        <translation>Этот опрос изменили, пока вы работали.</translation>
    </message>
    <message>
        <source>Saving now replaces the newer screening with what stands here.</source>
        <translation>Если сохранить сейчас, более новый опрос заменится тем, что стоит здесь.</translation>
    </message>
    <message>
        <source>Replace the newer screening</source>
        <translation>Заменить более новый опрос</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Посмотреть ещё</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Отбросить введённое?</translation>
    </message>
    <message>
        <source>The unfinished screening will be gone. Nothing saved is touched.</source>
        <translation>Незаконченный опрос пропадёт. Сохранённое не изменится.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>ScreeningResult</name>
    <message>
        <source>What the answers point to</source>
        <translation>На что указывают ответы</translation>
    </message>
    <message>
        <source>Wh&amp;y?</source>
        <translation>Почем&amp;у?</translation>
    </message>
    <message>
        <source>The most this can say is that somebody should be referred for a full assessment. It finds nobody’s status.</source>
        <translation>Самое большее, что здесь может быть сказано: человека нужно направить на полную оценку. Ничей статус здесь не устанавливается.</translation>
    </message>
    <message>
        <source>By dimension</source>
        <translation>По измерениям</translation>
    </message>
    <message>
        <source>⚠ Now: {what}</source>
        <translation>⚠ Сейчас: {what}</translation>
    </message>
    <message>
        <source>{asked} questions asked, {open} not asked</source>
        <translation>Вопросов задано: {asked}, не задано: {open}</translation>
    </message>
    <message>
        <source>This list is switched off: its grades are from memory and were not checked against the source. Answers are kept and nothing is scored; any “yes” is a reason to refer. Only the administrator can confirm it, under Centre.</source>
        <translation>Этот список выключен: его оценки даны по памяти и не сверены с источником. Ответы хранятся, но ничего не считается; любое «да» уже повод направить. Подтвердить список может только администратор, на странице «Центр».</translation>
    </message>
    <message>
        <source>Age and list contradict each other: nothing is reckoned.</source>
        <translation>Возраст и список противоречат друг другу: ничего не считается.</translation>
    </message>
    <message>
        <source>Nothing can be said yet.</source>
        <translation>Пока ничего сказать нельзя.</translation>
    </message>
    <message>
        <source>● positive</source>
        <translation>● есть</translation>
    </message>
    <message>
        <source>○ not positive</source>
        <translation>○ нет</translation>
    </message>
    <message>
        <source>{yes} yes, {no} no, {open} not asked</source>
        <translation>да: {yes}, нет: {no}, не спрошено: {open}</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Hold down to read what you typed</source>
        <translation>Удерживайте, чтобы прочитать набранное</translation>
    </message>
    <message>
        <source>Show the passphrase while held</source>
        <translation>Показать парольную фразу, пока удерживается</translation>
    </message>
</context>
<context>
    <name>SetupStep</name>
    <message>
        <source>Step {number} of {of}</source>
        <translation>Шаг {number} из {of}</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>Leave without the recovery sheet?</source>
        <translation>Уйти без листа восстановления?</translation>
    </message>
    <message>
        <source>The register is made and your passphrase opens it. If it is ever forgotten before a new recovery sheet is made, nobody can open the register.</source>
        <translation>Реестр создан, и ваша парольная фраза его открывает. Если её забудут, пока нет нового листа восстановления, реестр не откроет никто.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Уйти</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>SheetChoice</name>
    <message>
        <source>With the &amp;dates of this case</source>
        <translation>Со сро&amp;ками этого дела</translation>
    </message>
    <message>
        <source>With the person&apos;s na&amp;me</source>
        <translation>С &amp;именем человека</translation>
    </message>
    <message>
        <source>&amp;Language of the sheet</source>
        <translation>&amp;Язык памятки</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ра&amp;змер</translation>
    </message>
    <message>
        <source>Print on both sides, turned on the short edge; then fold and staple.</source>
        <translation>Печатайте на обеих сторонах с переворотом по короткому краю, затем сложите и скрепите.</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Information sheets</source>
        <translation>Памятки</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Дело {number}</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Памятка</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>&amp;Hand out</source>
        <translation>&amp;Выдать</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Se&amp;veral…</source>
        <translation>Н&amp;есколько…</translation>
    </message>
    <message>
        <source>Information sheets</source>
        <translation>Памятки</translation>
    </message>
    <message>
        <source>{title} (past its review date)</source>
        <translation>{title} (срок проверки истёк)</translation>
    </message>
    <message>
        <source>There are no information sheets yet.</source>
        <translation>Памяток пока нет.</translation>
    </message>
    <message>
        <source>It is written down that this sheet was handed out.</source>
        <translation>Записано, что эта памятка выдана.</translation>
    </message>
    <message>
        <source>The sheet was sent to the printer.</source>
        <translation>Памятка отправлена на печать.</translation>
    </message>
    <message>
        <source>Handed out from here, the sheet is counted without a name. To hand it to somebody in the register, open their case first.</source>
        <translation>Выданная отсюда памятка считается без имени. Чтобы выдать её человеку из реестра, сначала откройте его дело.</translation>
    </message>
    <message>
        <source>It is handed out to {name}, case {number}.</source>
        <translation>Выдаётся: {name}, дело {number}.</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Print the recovery sheet</source>
        <translation>Распечатайте лист восстановления</translation>
    </message>
    <message>
        <source>If every passphrase is forgotten, only this sheet opens the register.</source>
        <translation>Если забудут все парольные фразы, реестр откроет только этот лист.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Сохранить копию…</translation>
    </message>
    <message>
        <source>I &amp;have it on paper</source>
        <translation>&amp;Лист распечатан</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Save the recovery sheet as a file?</source>
        <translation>Сохранить лист восстановления файлом?</translation>
    </message>
    <message>
        <source>Whoever finds the file can open the register. Save it only to a stick that you lock away, and never beside the register.</source>
        <translation>Нашедший файл сможет открыть реестр. Сохраняйте его только на носитель, который уберёте под замок, и никогда рядом с реестром.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Всё равно сохранить</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>лист-восстановления.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The copy was saved.</source>
        <translation>Копия сохранена.</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Confirm a rule</source>
        <translation>Подтверждение нормы</translation>
    </message>
    <message>
        <source>Does the law say this? Rule {rule}</source>
        <translation>Так ли сказано в законе? Норма {rule}</translation>
    </message>
    <message>
        <source>Findings and deadlines of all counsellors will rest on it. Your name, the day and the source are kept.</source>
        <translation>На неё будут опираться выводы и сроки у всех консультантов. Ваше имя, день и источник сохраняются.</translation>
    </message>
    <message>
        <source>&amp;Confirm the rule</source>
        <translation>&amp;Подтвердить норму</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>StackDialog</name>
    <message>
        <source>Several sheets</source>
        <translation>Несколько листов</translation>
    </message>
    <message>
        <source>With the &amp;dates of this case</source>
        <translation>Со сро&amp;ками этого дела</translation>
    </message>
    <message>
        <source>&amp;Write down that they were handed out</source>
        <translation>З&amp;аписать, что они выданы</translation>
    </message>
    <message>
        <source>&amp;Make the sheets</source>
        <translation>&amp;Сделать листы</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Sa&amp;ve as one PDF…</source>
        <translation>С&amp;охранить одним PDF…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Ос&amp;тановить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Information sheets</source>
        <translation>Памятки</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>How far the sheets are</source>
        <translation>Сколько листов готово</translation>
    </message>
    <message>
        <source>S&amp;heets</source>
        <translation>&amp;Листы</translation>
    </message>
    <message>
        <source>&amp;Languages</source>
        <translation>&amp;Языки</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Ра&amp;змер</translation>
    </message>
    <message>
        <source>Making sheet {number} of {all}…</source>
        <translation>Делается лист {number} из {all}…</translation>
    </message>
    <message>
        <source>The sheets are ready to be printed: {count}.</source>
        <translation>Листы готовы к печати: {count}.</translation>
    </message>
    <message>
        <source>Stopped. Ready to be printed: {count} of {all}.</source>
        <translation>Остановлено. Готово к печати: {count} из {all}.</translation>
    </message>
    <message>
        <source>Printing was stopped. The sheets stay ready.</source>
        <translation>Печать остановлена. Листы остаются готовыми.</translation>
    </message>
    <message>
        <source>Printing page {number} of {all}…</source>
        <translation>Печатается страница {number} из {all}…</translation>
    </message>
    <message>
        <source>Putting sheet {number} of {all} into the file…</source>
        <translation>Лист {number} из {all} записывается в файл…</translation>
    </message>
    <message>
        <source>The printer did not answer, or is out of paper. The sheets stay ready here: see to it and print again.</source>
        <translation>Принтер не ответил, или в нём кончилась бумага. Листы остаются готовыми: проверьте принтер и печатайте снова.</translation>
    </message>
    <message>
        <source>The sheets were sent to the printer.</source>
        <translation>Листы отправлены на принтер.</translation>
    </message>
    <message>
        <source>It is written down that these sheets were handed out.</source>
        <translation>Записано, что эти листы выданы.</translation>
    </message>
    <message>
        <source>Chosen: {count}.</source>
        <translation>Выбрано: {count}.</translation>
    </message>
</context>
<context>
    <name>StackSaving</name>
    <message>
        <source>Save the sheets outside the register?</source>
        <translation>Сохранить листы вне реестра?</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever gets it can read it, and the dates of a case if they are in it. That a copy was saved is noted in the audit trail.</source>
        <translation>Файл не зашифрован: его прочтёт каждый, к кому он попадёт, вместе со сроками дела, если они в нём есть. О том, что копия сохранена, делается запись в журнале.</translation>
    </message>
    <message>
        <source>Choose where to save it</source>
        <translation>Выбрать, куда сохранить</translation>
    </message>
    <message>
        <source>Save the sheets as one PDF</source>
        <translation>Сохранить листы одним PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Файлы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Stopped. No file was written. The sheets stay ready.</source>
        <translation>Остановлено. Файл не записан. Листы остаются готовыми.</translation>
    </message>
    <message>
        <source>The file was saved. It is not protected by the register.</source>
        <translation>Файл сохранён. Реестр его не защищает.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>{name} · {role}</source>
        <translation>{name} · {role}</translation>
    </message>
    <message>
        <source>Last saved at {time}</source>
        <translation>Сохранено в {time}</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>УЧЕБНЫЙ</translation>
    </message>
</context>
<context>
    <name>StayPanel</name>
    <message>
        <source>Reckoned from what was told; the authority counts by its own records and decides.</source>
        <translation>Посчитано по рассказанному; орган считает по своим данным и решает сам.</translation>
    </message>
    <message>
        <source>The stays in a picture</source>
        <translation>Пребывания на рисунке</translation>
    </message>
</context>
<context>
    <name>SummariesPage</name>
    <message>
        <source>Summaries</source>
        <translation>Сводки</translation>
    </message>
    <message>
        <source>Anonymised counts of a month. No names, no texts.</source>
        <translation>Обезличенные числа за месяц. Без имён и текстов.</translation>
    </message>
    <message>
        <source>&amp;Issue the month…</source>
        <translation>&amp;Выпустить сводку…</translation>
    </message>
    <message>
        <source>Issue &amp;anew…</source>
        <translation>Выпустить &amp;заново…</translation>
    </message>
    <message>
        <source>Save the &amp;workbook…</source>
        <translation>Сохранить &amp;таблицу…</translation>
    </message>
    <message>
        <source>Save all &amp;files…</source>
        <translation>Сохранить все &amp;файлы…</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Месяцы</translation>
    </message>
    <message>
        <source>Language of the files</source>
        <translation>Язык файлов</translation>
    </message>
    <message>
        <source>&amp;Language of the files</source>
        <translation>&amp;Язык файлов</translation>
    </message>
    <message>
        <source>Take in &amp;bundles…</source>
        <translation>Принять файлы &amp;рабочих мест…</translation>
    </message>
    <message>
        <source>&amp;Hand the facts over…</source>
        <translation>&amp;Передать факты…</translation>
    </message>
    <message>
        <source>Export ledger</source>
        <translation>Журнал выпуска</translation>
    </message>
    <message>
        <source>Every file that was ever issued</source>
        <translation>Все файлы, которые когда-либо выпускались</translation>
    </message>
    <message>
        <source>Its numbers then stand. What is written down later is counted in the next open month. What leaves is what you see here.</source>
        <translation>После этого числа не меняются. Записанное позже учитывается в следующем открытом месяце. Наружу уходит то, что вы видите здесь.</translation>
    </message>
    <message>
        <source>Issue {month} anew?</source>
        <translation>Выпустить {month} заново?</translation>
    </message>
    <message>
        <source>With fewer than ten changed records the files stay the same to the byte. Otherwise new numbers are made and tried against everything issued before; that takes a minute or two. A month is issued anew three times at most.</source>
        <translation>Если изменилось меньше десяти записей, файлы остаются прежними до байта. Иначе готовятся новые числа и проверяются вместе со всем, что выпущено раньше; это занимает минуту-другую. Месяц выпускают заново не более трёх раз.</translation>
    </message>
    <message>
        <source>Issue anew</source>
        <translation>Выпустить заново</translation>
    </message>
    <message>
        <source>Summaries are made by a supervisor or an administrator of the centre.</source>
        <translation>Сводки делает супервизор или администратор центра.</translation>
    </message>
    <message>
        <source>There is nothing to summarise yet.</source>
        <translation>Сводить пока нечего.</translation>
    </message>
    <message>
        <source>Issue the summary of {month}?</source>
        <translation>Выпустить сводку за {month}?</translation>
    </message>
    <message>
        <source>Issue the month</source>
        <translation>Выпустить сводку</translation>
    </message>
</context>
<context>
    <name>SummaryLedger</name>
    <message>
        <source>Export ledger</source>
        <translation>Журнал выпуска</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Редакция</translation>
    </message>
    <message>
        <source>Issued at</source>
        <translation>Выпущено</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Байты</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>SummaryProgress</name>
    <message>
        <source>How far the numbers are</source>
        <translation>Сколько уже готово</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Остановить</translation>
    </message>
    <message>
        <source>Safe numbers are being made. You may go on working or stop; nothing is lost.</source>
        <translation>Готовятся безопасные числа. Можно работать дальше или остановить; ничего не потеряется.</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>Totals</source>
        <translation>Итоги</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>По одному признаку</translation>
    </message>
    <message>
        <source>Two ways</source>
        <translation>По двум признакам</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица счёта</translation>
    </message>
</context>
<context>
    <name>TableHistory</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Кем</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Введено</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Убрано</translation>
    </message>
    <message>
        <source>History of the table</source>
        <translation>История таблицы</translation>
    </message>
    <message>
        <source>checked up to {day}</source>
        <translation>проверено по {day}</translation>
    </message>
    <message>
        <source>not entered as a whole</source>
        <translation>введено не полностью</translation>
    </message>
</context>
<context>
    <name>TablesPanel</name>
    <message>
        <source>Sa&amp;ve the table</source>
        <translation>Со&amp;хранить таблицу</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>Напишите год четырьмя цифрами.</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Вся страна</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Выходной день</translation>
    </message>
    <message>
        <source>Weekend day that is worked</source>
        <translation>Рабочая суббота или воскресенье</translation>
    </message>
    <message>
        <source>Nothing has been entered here. What rests on it says that it is not known.</source>
        <translation>Здесь ничего не введено. Всё, что на этом основано, говорит, что значение неизвестно.</translation>
    </message>
    <message>
        <source>Saved on {day} by {name}.</source>
        <translation>Сохранено {day}, сохранил(а) {name}.</translation>
    </message>
    <message>
        <source>The table was saved. The old values stay below.</source>
        <translation>Таблица сохранена. Прежние значения остались ниже.</translation>
    </message>
    <message>
        <source>This table was saved by somebody else while you typed. Replace it?</source>
        <translation>Пока вы вводили, эту таблицу сохранил кто-то другой. Заменить её?</translation>
    </message>
    <message>
        <source>The other state stays in the history below.</source>
        <translation>Другое состояние останется в истории ниже.</translation>
    </message>
    <message>
        <source>Replace the newer table</source>
        <translation>Заменить новую таблицу</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Посмотреть ещё</translation>
    </message>
    <message>
        <source>What you typed could not be read any more.</source>
        <translation>Введённое больше не удалось прочитать.</translation>
    </message>
    <message>
        <source>The table was saved by somebody else since you typed this.</source>
        <translation>С тех пор как вы это ввели, таблицу сохранил кто-то другой.</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Выбросить введённое?</translation>
    </message>
    <message>
        <source>The unfinished table will be gone. Nothing saved is touched.</source>
        <translation>Незаконченная таблица исчезнет. Сохранённое не изменится.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Выбросить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>The stays in a picture</source>
        <translation>Пребывания на рисунке</translation>
    </message>
    <message>
        <source>{country}, {first} to {last}: {kind}</source>
        <translation>{country}, с {first} по {last}: {kind}</translation>
    </message>
    <message>
        <source>{country}: last lawful day {day}</source>
        <translation>{country}: последний законный день {day}</translation>
    </message>
    <message>
        <source>{country}: over the limit from {day}</source>
        <translation>{country}: сверх срока с {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>last lawful day</source>
        <translation>последний законный день</translation>
    </message>
    <message>
        <source>first day over</source>
        <translation>первый день сверх срока</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>засчитано</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>не засчитано</translation>
    </message>
    <message>
        <source>earlier, or no limit read</source>
        <translation>раньше или без предела</translation>
    </message>
    <message>
        <source>over the limit</source>
        <translation>сверх срока</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>Новая консультация</translation>
    </message>
    <message>
        <source>Record &amp;outreach</source>
        <translation>&amp;Выездная работа</translation>
    </message>
    <message>
        <source>Letters without an answer</source>
        <translation>Письма без ответа</translation>
    </message>
    <message>
        <source>Every letter was answered in time.</source>
        <translation>На все письма ответили вовремя.</translation>
    </message>
    <message>
        <source>{month} was not handed over yet</source>
        <translation>{month}: ещё не переданы</translation>
    </message>
    <message>
        <source>Facts for the supervisor</source>
        <translation>Факты для супервизора</translation>
    </message>
    <message>
        <source>{overdue} overdue, {today} due today, {coming} in the coming 7 days</source>
        <translation>Просрочено: {overdue}, на сегодня: {today}, в ближайшие 7 дней: {coming}</translation>
    </message>
    <message>
        <source>Nothing is due in the coming 7 days. A case stands here once it has a next step with a date.</source>
        <translation>На ближайшие 7 дней ничего нет. Дело появится здесь, когда у него будет следующий шаг с датой.</translation>
    </message>
    <message>
        <source>{form}, kept {moment}</source>
        <translation>{form}, сохранено {moment}</translation>
    </message>
    <message>
        <source>{count} more in the outgoing register</source>
        <translation>Ещё в журнале исходящих: {count}</translation>
    </message>
    <message>
        <source>{number} to {organisation}, no answer since {day}</source>
        <translation>{number}, {organisation}: нет ответа с {day}</translation>
    </message>
    <message>
        <source>The register is ready</source>
        <translation>Реестр готов</translation>
    </message>
    <message>
        <source>Log the first consultation: choose New consultation, type who is speaking, tick what it is about, write what was asked and advised, and press Ctrl+Enter. The person and the case come into the register with it.</source>
        <translation>Запишите первую консультацию: выберите «Новая консультация», наберите, кто обратился, отметьте тему, запишите вопрос и совет и нажмите Ctrl+Enter. Человек и дело попадут в реестр вместе с ней.</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Что пора сделать</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О чём</translation>
    </message>
    <message>
        <source>Cases without a next step</source>
        <translation>Дела без следующего шага</translation>
    </message>
    <message>
        <source>Every open case has a next step with a date.</source>
        <translation>У каждого открытого дела есть следующий шаг с датой.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Не закончено</translation>
    </message>
    <message>
        <source>No form was left unfinished.</source>
        <translation>Незаконченных форм нет.</translation>
    </message>
    <message>
        <source>Your work this month</source>
        <translation>Ваша работа в этом месяце</translation>
    </message>
    <message>
        <source>consultations</source>
        <translation>консультации</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>люди</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>дела</translation>
    </message>
    <message>
        <source>overdue: {day}</source>
        <translation>просрочено: {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
</context>
<context>
    <name>TopicPage</name>
    <message>
        <source>Calculator</source>
        <translation>Калькулятор</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>Case {number}</source>
        <translation>Дело {number}</translation>
    </message>
</context>
<context>
    <name>TopicPanel</name>
    <message>
        <source>Not saved: a day or a number could not be understood.</source>
        <translation>Не сохранено: день или число не удалось понять.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Сохранено.</translation>
    </message>
    <message>
        <source>A newer rule or table would change the answer that was kept. What stands here is reckoned with those of today; save to keep it.</source>
        <translation>Новая норма или таблица изменила бы сохранённый ответ. Здесь посчитано по сегодняшним; сохраните, чтобы оставить.</translation>
    </message>
    <message>
        <source>Not saved yet; kept as a draft.</source>
        <translation>Ещё не сохранено; есть черновик.</translation>
    </message>
    <message>
        <source>Saved with the case.</source>
        <translation>Сохранено в деле.</translation>
    </message>
    <message>
        <source>Nothing is saved here yet.</source>
        <translation>Здесь ещё ничего не сохранено.</translation>
    </message>
    <message>
        <source>These facts were changed since you began.</source>
        <translation>Эти факты изменили, пока вы работали.</translation>
    </message>
    <message>
        <source>Saving now replaces the newer facts with what stands in this form.</source>
        <translation>Сохранение заменит более новые факты тем, что стоит в форме.</translation>
    </message>
    <message>
        <source>Replace the newer facts</source>
        <translation>Заменить новые факты</translation>
    </message>
    <message>
        <source>Go on looking</source>
        <translation>Посмотреть ещё</translation>
    </message>
    <message>
        <source>What you typed could not be read any more.</source>
        <translation>Введённое больше не удаётся прочитать.</translation>
    </message>
    <message>
        <source>Throw away what you typed?</source>
        <translation>Выбросить введённое?</translation>
    </message>
    <message>
        <source>The unfinished form will be gone. Nothing saved is touched.</source>
        <translation>Незаконченная форма исчезнет. Сохранённое не изменится.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Выбросить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>TranslationsPanel</name>
    <message>
        <source>Translations of the sheets</source>
        <translation>Переводы листов</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Перевод</translation>
    </message>
    <message>
        <source>Mark as re&amp;viewed…</source>
        <translation>О&amp;тметить проверку…</translation>
    </message>
    <message>
        <source>Withdra&amp;w the review…</source>
        <translation>От&amp;озвать проверку…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Памятка</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Кто проверил</translation>
    </message>
    <message>
        <source>Reviewed on</source>
        <translation>Когда проверен</translation>
    </message>
    <message>
        <source>Reviewed by {name} on {day}; withdrawn on {withdrawn}.</source>
        <translation>Проверил(а) {name} {day}; проверка отозвана {withdrawn}.</translation>
    </message>
    <message>
        <source>Reviewed by {name} on {day}.</source>
        <translation>Проверил(а) {name} {day}.</translation>
    </message>
    <message>
        <source>The translation is marked as reviewed.</source>
        <translation>Перевод отмечен как проверенный.</translation>
    </message>
    <message>
        <source>Withdraw this review?</source>
        <translation>Отозвать эту проверку?</translation>
    </message>
    <message>
        <source>The sheet will say again that its translation was not reviewed.</source>
        <translation>На листе снова будет сказано, что перевод не проверен.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>The review is withdrawn.</source>
        <translation>Проверка отозвана.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>PRACTICE: invented people only</source>
        <translation>УЧЕБНЫЙ РЕЕСТР: только вымышленные люди</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Открывается</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>Your &amp;passphrase</source>
        <translation>Ваша &amp;парольная фраза</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Открыть</translation>
    </message>
    <message>
        <source>&amp;Forgot the passphrase? Use the recovery sheet</source>
        <translation>&amp;Забыли фразу? Лист восстановления</translation>
    </message>
    <message>
        <source>&amp;Open another register…</source>
        <translation>Открыть &amp;другой реестр…</translation>
    </message>
    <message>
        <source>&amp;Create a new register…</source>
        <translation>&amp;Создать новый реестр…</translation>
    </message>
    <message>
        <source>Please type your passphrase.</source>
        <translation>Наберите парольную фразу.</translation>
    </message>
    <message>
        <source>&amp;Unlock (in {seconds} s)</source>
        <translation>&amp;Открыть (через {seconds} с)</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Включён Caps Lock.</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>Клавиатура: {language}</translation>
    </message>
</context>
<context>
    <name>UsersPanel</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Доступ</translation>
    </message>
    <message>
        <source>Users of the register</source>
        <translation>Пользователи реестра</translation>
    </message>
    <message>
        <source>May log in</source>
        <translation>Может входить</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Отключён</translation>
    </message>
    <message>
        <source>&amp;Add a user…</source>
        <translation>&amp;Добавить пользователя…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>Пере&amp;именовать…</translation>
    </message>
    <message>
        <source>New &amp;passphrase…</source>
        <translation>Новая &amp;фраза…</translation>
    </message>
    <message>
        <source>&amp;Disable…</source>
        <translation>&amp;Отключить…</translation>
    </message>
    <message>
        <source>&amp;Enable…</source>
        <translation>&amp;Включить…</translation>
    </message>
    <message>
        <source>Keys and recovery sheet</source>
        <translation>Ключи и лист восстановления</translation>
    </message>
    <message>
        <source>Renew the keys after somebody who could log in has left on bad terms, or after a copy of the register was lost: old copies of the keys then open nothing new. Both buttons make a new recovery sheet; the old one stops working.</source>
        <translation>Обновите ключи, если человек с доступом ушёл с обидой или потеряна копия реестра: старые копии ключей больше не откроют нового. Обе кнопки создают новый лист восстановления; старый перестаёт действовать.</translation>
    </message>
    <message>
        <source>New recovery &amp;sheet…</source>
        <translation>Новый &amp;лист восстановления…</translation>
    </message>
    <message>
        <source>Renew the &amp;keys…</source>
        <translation>Обновить &amp;ключи…</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Новый пользователь</translation>
    </message>
    <message>
        <source>Tell the user this first passphrase in person and ask to change it at once.</source>
        <translation>Сообщите эту первую фразу пользователю лично и попросите сразу её сменить.</translation>
    </message>
    <message>
        <source>The user was added.</source>
        <translation>Пользователь добавлен.</translation>
    </message>
    <message>
        <source>The user was renamed.</source>
        <translation>Пользователь переименован.</translation>
    </message>
    <message>
        <source>New passphrase for {name}</source>
        <translation>Новая парольная фраза: {name}</translation>
    </message>
    <message>
        <source>Tell the user this passphrase in person and ask to change it at once.</source>
        <translation>Сообщите эту фразу пользователю лично и попросите сразу её сменить.</translation>
    </message>
    <message>
        <source>The passphrase was set.</source>
        <translation>Парольная фраза задана.</translation>
    </message>
    <message>
        <source>Let {name} in again</source>
        <translation>Снова дать доступ: {name}</translation>
    </message>
    <message>
        <source>A user who was disabled gets a new passphrase.</source>
        <translation>Отключённый пользователь получает новую парольную фразу.</translation>
    </message>
    <message>
        <source>The user may log in again.</source>
        <translation>Пользователь снова может входить.</translation>
    </message>
    <message>
        <source>Disable {name}?</source>
        <translation>Отключить: {name}?</translation>
    </message>
    <message>
        <source>The user can no longer log in. What the user wrote stays in the register.</source>
        <translation>Пользователь больше не сможет входить. Записанное им останется в реестре.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Отключить</translation>
    </message>
    <message>
        <source>The user was disabled.</source>
        <translation>Пользователь отключён.</translation>
    </message>
    <message>
        <source>Make a new recovery sheet?</source>
        <translation>Создать новый лист восстановления?</translation>
    </message>
    <message>
        <source>The old sheet stops working at once. Have the printer ready.</source>
        <translation>Старый лист сразу перестанет действовать. Приготовьте принтер.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Renew the keys of the register?</source>
        <translation>Обновить ключи реестра?</translation>
    </message>
    <message>
        <source>Everything is encrypted anew, which takes a while and needs room on the disk. The old recovery sheet stops working. Users keep their passphrases.</source>
        <translation>Всё будет зашифровано заново; нужно время и место на диске. Старый лист восстановления перестанет действовать. Парольные фразы пользователей остаются.</translation>
    </message>
    <message>
        <source>Renew the keys</source>
        <translation>Обновить ключи</translation>
    </message>
</context>
<context>
    <name>WageBoard</name>
    <message>
        <source>Talked over tod&amp;ay</source>
        <translation>Обсуждено сегодн&amp;я</translation>
    </message>
    <message>
        <source>Open the scree&amp;ning</source>
        <translation>Открыть опрос&amp;ник</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>Сколько должны</translation>
    </message>
    <message>
        <source>The sum of the claim</source>
        <translation>Сумма требования</translation>
    </message>
    <message>
        <source>Before any complaint: talk over the risk</source>
        <translation>До любой жалобы: обсудите риск</translation>
    </message>
    <message>
        <source>Without a regular stay, or when it was not asked, a complaint can bring the person into the register of controlled persons.</source>
        <translation>Если пребывание незаконно или об этом не спрашивали, жалоба может привести человека в реестр контролируемых лиц.</translation>
    </message>
    <message>
        <source>Put this to the person; note the day and what the person decided.</source>
        <translation>Объясните это человеку; запишите день и что человек решил.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
    <message>
        <source>Pay day</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Still owed</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Проценты</translation>
    </message>
    <message>
        <source>To court until</source>
        <translation>В суд до</translation>
    </message>
    <message>
        <source>Pay days with debt, interest and last day to court</source>
        <translation>Сроки выплаты: долг, проценты и последний день для суда</translation>
    </message>
    <message>
        <source>Enter or a double click: every line of the arithmetic</source>
        <translation>Enter или двойной щелчок: все строки расчёта</translation>
    </message>
    <message>
        <source>The way to go</source>
        <translation>Куда и с чем идти</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Пока ничего</translation>
    </message>
    <message>
        <source>Enter what was agreed for each pay day, and what came.</source>
        <translation>Впишите, сколько обещали к каждому сроку и сколько выплатили.</translation>
    </message>
    <message>
        <source>at least {sum}</source>
        <translation>не менее {sum}</translation>
    </message>
    <message>
        <source>Wages {debt}, interest {interest}</source>
        <translation>Зарплата {debt}, проценты {interest}</translation>
    </message>
    <message>
        <source>Not whole without: {facts}</source>
        <translation>Неполно без: {facts}</translation>
    </message>
    <message>
        <source>Why? The sum of the claim</source>
        <translation>Почему? Сумма требования</translation>
    </message>
    <message>
        <source>{column}, {currency}</source>
        <translation>{column}, {currency}</translation>
    </message>
    <message>
        <source>{day}, over</source>
        <translation>{day}, истёк</translation>
    </message>
    <message>
        <source>Why? {finding}</source>
        <translation>Почему? {finding}</translation>
    </message>
    <message>
        <source>Stronger with: {facts}</source>
        <translation>Надёжнее, если есть: {facts}</translation>
    </message>
</context>
<context>
    <name>WagePanel</name>
    <message>
        <source>A reckoning of what is likely owed. The court or the inspectorate decides.</source>
        <translation>Расчёт того, что, вероятно, должны. Решает суд или инспекция.</translation>
    </message>
    <message>
        <source>Print the claim s&amp;heet…</source>
        <translation>Напечатат&amp;ь расчёт…</translation>
    </message>
    <message>
        <source>Add the next month like the la&amp;st</source>
        <translation>Добавить следующий &amp;месяц, как последний</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Create the register of your centre, or open one that lies on this computer. Creating takes about three minutes; have a printer ready for the recovery sheet.</source>
        <translation>Создайте реестр своего центра или откройте тот, что уже есть на этом компьютере. Создание займёт около трёх минут; приготовьте принтер для листа восстановления.</translation>
    </message>
    <message>
        <source>&amp;Open a register…</source>
        <translation>&amp;Открыть реестр…</translation>
    </message>
    <message>
        <source>&amp;Create a register</source>
        <translation>&amp;Создать реестр</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Why?</source>
        <translation>Почему?</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Копировать текст</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>WordingPanel</name>
    <message>
        <source>Sa&amp;ve these words</source>
        <translation>&amp;Сохранить текст</translation>
    </message>
    <message>
        <source>Back to the shi&amp;pped text…</source>
        <translation>Вернуть исходный те&amp;кст…</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Прежние версии</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Пока ничего не меняли.</translation>
    </message>
    <message>
        <source>Put a placeholder into the text</source>
        <translation>Вставить в текст подстановку</translation>
    </message>
    <message>
        <source>The words of the letter are saved. New letters are written with them.</source>
        <translation>Текст письма сохранён. Новые письма пишутся с ним.</translation>
    </message>
    <message>
        <source>Go back to the shipped text?</source>
        <translation>Вернуть исходный текст?</translation>
    </message>
    <message>
        <source>Your words stay among the earlier versions. Letters already issued stay.</source>
        <translation>Ваш текст останется среди прежних версий. Выпущенные письма не изменятся.</translation>
    </message>
    <message>
        <source>Go back to the shipped text</source>
        <translation>Вернуть исходный текст</translation>
    </message>
    <message>
        <source>The shipped text is in force again.</source>
        <translation>Снова действует исходный текст.</translation>
    </message>
    <message>
        <source>The centre has words of its own for this letter.</source>
        <translation>У центра свой текст этого письма.</translation>
    </message>
    <message>
        <source>This is the text the program came with.</source>
        <translation>Это исходный текст программы.</translation>
    </message>
    <message>
        <source>Put in a placeholder</source>
        <translation>Вставить подстановку</translation>
    </message>
    <message>
        <source>{moment}, {name}: {what}</source>
        <translation>{moment}, {name}: {what}</translation>
    </message>
    <message>
        <source>shipped text</source>
        <translation>исходный текст</translation>
    </message>
    <message>
        <source>Throw the draft away?</source>
        <translation>Выбросить черновик?</translation>
    </message>
    <message>
        <source>The words you typed for this letter and did not save are lost.</source>
        <translation>Введённый и не сохранённый текст этого письма пропадёт.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Выбросить</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>WorkPlan</name>
    <message>
        <source>What is due, and by when</source>
        <translation>Что и к какому дню сделать</translation>
    </message>
    <message>
        <source>Surer with: {facts}</source>
        <translation>Надёжнее, если знать: {facts}</translation>
    </message>
    <message>
        <source>Done on {day}, late: the last day was {last}.</source>
        <translation>Сделано {day}, с опозданием: последним днём было {last}.</translation>
    </message>
    <message>
        <source>Done on {day}.</source>
        <translation>Сделано {day}.</translation>
    </message>
    <message>
        <source>Over: the last day was {last}.</source>
        <translation>Истёк: последним днём было {last}.</translation>
    </message>
    <message>
        <source>By {safe} to be safe; the last day is {last}.</source>
        <translation>Надёжно до {safe}; последний день {last}.</translation>
    </message>
    <message>
        <source>By {last}.</source>
        <translation>До {last}.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>PRACTICE: everybody in this register is invented. Type no real data here.</source>
        <translation>УЧЕБНЫЙ РЕЕСТР: все люди в нём вымышлены. Не вводите сюда настоящих данных.</translation>
    </message>
    <message>
        <source>No paper is shown that could be printed.</source>
        <translation>Сейчас не показана бумага, которую можно напечатать.</translation>
    </message>
</context>
<context>
    <name>_BusyPage</name>
    <message>
        <source>Making the register</source>
        <translation>Реестр создаётся</translation>
    </message>
    <message>
        <source>The keys are being made so that guessing a passphrase takes very long.</source>
        <translation>Ключи делаются так, чтобы подбор парольной фразы занял очень много времени.</translation>
    </message>
</context>
<context>
    <name>answer_dialog</name>
    <message>
        <source>&amp;When it came</source>
        <translation>&amp;Когда пришёл</translation>
    </message>
    <message>
        <source>Its own &amp;number</source>
        <translation>Его собственный &amp;номер</translation>
    </message>
    <message>
        <source>What it &amp;says</source>
        <translation>Что в нём &amp;сказано</translation>
    </message>
</context>
<context>
    <name>ask</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Папка:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Тип файлов:</translation>
    </message>
</context>
<context>
    <name>ban_checks</name>
    <message>
        <source>Checked o&amp;n</source>
        <translation>&amp;Дата проверки</translation>
    </message>
    <message>
        <source>Whe&amp;re</source>
        <translation>Гд&amp;е</translation>
    </message>
    <message>
        <source>&amp;Spelling of the name used</source>
        <translation>Написание имени при запро&amp;се</translation>
    </message>
    <message>
        <source>Answer &amp;given</source>
        <translation>О&amp;твет</translation>
    </message>
    <message>
        <source>Ban &amp;until, if named</source>
        <translation>Запрет до, если &amp;указано</translation>
    </message>
    <message>
        <source>Who &amp;made the check</source>
        <translation>Кто провер&amp;ял</translation>
    </message>
    <message>
        <source>A cop&amp;y is kept</source>
        <translation>Копия со&amp;хранена</translation>
    </message>
</context>
<context>
    <name>bug_dialog</name>
    <message>
        <source>Something went wrong. Your saved work is safe. Code {code}.</source>
        <translation>Что-то пошло не так. Сохранённое в безопасности. Код {code}.</translation>
    </message>
    <message>
        <source>If it happens again, close the program, open it again, and tell whoever looks after it this code.</source>
        <translation>Если это повторится, закройте программу, откройте её снова и сообщите этот код тому, кто её обслуживает.</translation>
    </message>
</context>
<context>
    <name>bundle_handing</name>
    <message>
        <source>Hand the facts over</source>
        <translation>Передать факты</translation>
    </message>
    <message>
        <source>Bundles of desks (*.mrcbundle)</source>
        <translation>Файлы рабочих мест (*.mrcbundle)</translation>
    </message>
    <message>
        <source>The facts are in {file}. Bring the file to the supervisor.</source>
        <translation>Факты записаны в файл {file}. Передайте его супервизору.</translation>
    </message>
</context>
<context>
    <name>bundle_taking</name>
    <message>
        <source>Take in bundles of desks</source>
        <translation>Принять файлы рабочих мест</translation>
    </message>
    <message>
        <source>Bundles of desks (*.mrcbundle);;All files (*)</source>
        <translation>Файлы рабочих мест (*.mrcbundle);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Is this the fingerprint of your centre?</source>
        <translation>Это отпечаток вашего центра?</translation>
    </message>
    <message>
        <source>{fingerprint}

This is the first bundle this office takes in. Let somebody you know at the desk read the centre’s fingerprint to you from the page Summaries, or from Centre, tab Desks. If they differ, somebody else made this file.</source>
        <translation>{fingerprint}

Это первый файл, который принимает отдел. Попросите знакомого вам сотрудника на рабочем месте прочитать вам отпечаток центра: он на странице «Сводки» или «Центр», вкладка «Рабочие места». Если они различаются, файл создал кто-то другой.</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Они совпадают</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>{file}: taken in. Desk {desk}, made on {date}.</source>
        <translation>{file}: принят. Рабочее место {desk}, создан {date}.</translation>
    </message>
    <message>
        <source>{file}: was taken in before; nothing changed. Desk {desk}, made on {date}.</source>
        <translation>{file}: уже был принят, ничего не изменилось. Рабочее место {desk}, создан {date}.</translation>
    </message>
    <message>
        <source>{file}: refused. {reason}</source>
        <translation>{file}: не принят. {reason}</translation>
    </message>
    <message>
        <source>What came of each file</source>
        <translation>Что стало с каждым файлом</translation>
    </message>
    <message>
        <source>Bundles were taken in.</source>
        <translation>Файлы рабочих мест приняты.</translation>
    </message>
</context>
<context>
    <name>case_closing</name>
    <message>
        <source>&amp;How the case ended</source>
        <translation>Чем &amp;закончилось дело</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>По&amp;чему</translation>
    </message>
</context>
<context>
    <name>case_form</name>
    <message>
        <source>T&amp;opic</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Ris&amp;k for the person</source>
        <translation>&amp;Риск для человека</translation>
    </message>
    <message>
        <source>In a &amp;few words</source>
        <translation>В &amp;двух словах</translation>
    </message>
    <message>
        <source>D&amp;estination country</source>
        <translation>&amp;Страна назначения</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>The other side</source>
        <translation>Другая сторона</translation>
    </message>
    <message>
        <source>&amp;Who it is</source>
        <translation>&amp;Кто это</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>На&amp;звание или имя</translation>
    </message>
    <message>
        <source>Ta&amp;x number</source>
        <translation>&amp;ИНН</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Те&amp;лефон</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
</context>
<context>
    <name>case_handover</name>
    <message>
        <source>&amp;To whom</source>
        <translation>&amp;Кому</translation>
    </message>
</context>
<context>
    <name>case_page</name>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>Следующий &amp;шаг</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>+7 or 01.12</source>
        <translation>+7, 01.12</translation>
    </message>
</context>
<context>
    <name>centre_details</name>
    <message>
        <source>Na&amp;me of the centre</source>
        <translation>На&amp;звание центра</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>А&amp;дрес</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>&amp;Город</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Страна</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Эл. почта</translation>
    </message>
    <message>
        <source>Language of new &amp;letters</source>
        <translation>&amp;Язык новых писем</translation>
    </message>
    <message>
        <source>Lock after this many minutes without a ke&amp;y</source>
        <translation>Блокировать после стольких ми&amp;нут покоя</translation>
    </message>
</context>
<context>
    <name>consent_dialog</name>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Организация</translation>
    </message>
    <message>
        <source>&amp;How it was given</source>
        <translation>&amp;Как дано согласие</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Дата</translation>
    </message>
    <message>
        <source>Name of the &amp;guardian</source>
        <translation>Имя о&amp;пекуна</translation>
    </message>
    <message>
        <source>What was &amp;explained</source>
        <translation>Что было &amp;разъяснено</translation>
    </message>
</context>
<context>
    <name>consultation_form</name>
    <message>
        <source>Began</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>With an &amp;interpreter</source>
        <translation>С &amp;переводчиком</translation>
    </message>
    <message>
        <source>What was &amp;asked</source>
        <translation>О чём &amp;спросили</translation>
    </message>
    <message>
        <source>What was ad&amp;vised</source>
        <translation>Что посо&amp;ветовали</translation>
    </message>
    <message>
        <source>S&amp;heets handed out</source>
        <translation>Выданные па&amp;мятки</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>Выберите памятку</translation>
    </message>
    <message>
        <source>Ne&amp;xt step</source>
        <translation>Следующий &amp;шаг</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>+7 or 01.12</source>
        <translation>+7, 01.12</translation>
    </message>
</context>
<context>
    <name>consultation_revision</name>
    <message>
        <source>Bega&amp;n</source>
        <translation>На&amp;чало</translation>
    </message>
    <message>
        <source>Ho&amp;w</source>
        <translation>&amp;Как прошла</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>With an &amp;interpreter</source>
        <translation>С &amp;переводчиком</translation>
    </message>
    <message>
        <source>Ab&amp;out these cases</source>
        <translation>О&amp;б этих делах</translation>
    </message>
    <message>
        <source>What was &amp;asked</source>
        <translation>О чём &amp;спросили</translation>
    </message>
    <message>
        <source>What was a&amp;dvised</source>
        <translation>Что посо&amp;ветовали</translation>
    </message>
    <message>
        <source>S&amp;heets handed out</source>
        <translation>Выданные па&amp;мятки</translation>
    </message>
    <message>
        <source>Choose a sheet</source>
        <translation>Выберите памятку</translation>
    </message>
</context>
<context>
    <name>crisis_dialog</name>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Что произошло</translation>
    </message>
    <message>
        <source>A name everybody here will know it by</source>
        <translation>Название, по которому его здесь узнает каждый</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Место</translation>
    </message>
    <message>
        <source>&amp;Began on</source>
        <translation>&amp;Начало</translation>
    </message>
    <message>
        <source>&amp;Ended on</source>
        <translation>&amp;Окончание</translation>
    </message>
</context>
<context>
    <name>crisis_line</name>
    <message>
        <source>Family si&amp;ze</source>
        <translation>Се&amp;мья, чел.</translation>
    </message>
    <message>
        <source>&amp;Name (if told)</source>
        <translation>&amp;Имя (если названо)</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>&amp;Пол</translation>
    </message>
    <message>
        <source>A&amp;ge</source>
        <translation>&amp;Возраст</translation>
    </message>
    <message>
        <source>&amp;Origin</source>
        <translation>&amp;Откуда</translation>
    </message>
    <message>
        <source>Nee&amp;ds</source>
        <translation>&amp;Нужды</translation>
    </message>
    <message>
        <source>&amp;Urgent</source>
        <translation>Сро&amp;чно</translation>
    </message>
</context>
<context>
    <name>desks_panel</name>
    <message>
        <source>&amp;Code of the centre&apos;s other desk</source>
        <translation>К&amp;од с другого рабочего места центра</translation>
    </message>
    <message>
        <source>Eight groups, as the other desk shows them</source>
        <translation>Восемь групп, как их показывает другое рабочее место</translation>
    </message>
</context>
<context>
    <name>dialog_buttons</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>draft_words</name>
    <message>
        <source>New consultation</source>
        <translation>Новая консультация</translation>
    </message>
    <message>
        <source>Correction of a consultation</source>
        <translation>Исправление консультации</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Новый человек</translation>
    </message>
    <message>
        <source>Changes to a person</source>
        <translation>Изменения в карточке человека</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Новое дело</translation>
    </message>
    <message>
        <source>Changes to a case</source>
        <translation>Изменения в деле</translation>
    </message>
    <message>
        <source>Check of a ban</source>
        <translation>Проверка запрета</translation>
    </message>
    <message>
        <source>Facts for the calculator</source>
        <translation>Факты для калькулятора</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Letter to a person</source>
        <translation>Письмо человеку</translation>
    </message>
    <message>
        <source>Words of a letter</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>Line of a crisis</source>
        <translation>Строка кризиса</translation>
    </message>
    <message>
        <source>New crisis</source>
        <translation>Новый кризис</translation>
    </message>
    <message>
        <source>Name and days of a crisis</source>
        <translation>Название и даты кризиса</translation>
    </message>
    <message>
        <source>Person from a line of a crisis</source>
        <translation>Человек из строки кризиса</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Выездная работа</translation>
    </message>
    <message>
        <source>Dated table</source>
        <translation>Датированная таблица</translation>
    </message>
    <message>
        <source>Unfinished form</source>
        <translation>Незаконченная форма</translation>
    </message>
</context>
<context>
    <name>facts_form</name>
    <message>
        <source>Not asked</source>
        <translation>Не спрошено</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Да</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Нет</translation>
    </message>
</context>
<context>
    <name>facts_used</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
</context>
<context>
    <name>law_panel</name>
    <message>
        <source>Countr&amp;y</source>
        <translation>&amp;Страна</translation>
    </message>
    <message>
        <source>T&amp;opic</source>
        <translation>Т&amp;ема</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>Conta&amp;ins</source>
        <translation>Содержи&amp;т</translation>
    </message>
</context>
<context>
    <name>letter_fields</name>
    <message>
        <source>Whi&amp;ch letter</source>
        <translation>&amp;Какое письмо</translation>
    </message>
    <message>
        <source>&amp;To which organisation</source>
        <translation>&amp;В какую организацию</translation>
    </message>
    <message>
        <source>&amp;Language of the letter</source>
        <translation>&amp;Язык письма</translation>
    </message>
    <message>
        <source>&amp;What the letter tells about the person</source>
        <translation>&amp;Что письмо сообщает о человеке</translation>
    </message>
    <message>
        <source>Tick only what the organisation needs to know.</source>
        <translation>Отметьте только то, что организации нужно знать.</translation>
    </message>
    <message>
        <source>Which a&amp;greement was withdrawn</source>
        <translation>Какое согласие ото&amp;звано</translation>
    </message>
    <message>
        <source>Put in scr&amp;eenings too (noted)</source>
        <translation>Включить и &amp;беседы-проверки (отмечается)</translation>
    </message>
    <message>
        <source>&amp;Reason for the letter</source>
        <translation>Прич&amp;ина письма</translation>
    </message>
    <message>
        <source>Remi&amp;nd after so many days without an answer</source>
        <translation>Напо&amp;мнить, если нет ответа столько дней</translation>
    </message>
    <message>
        <source>0 for never</source>
        <translation>0: не напоминать</translation>
    </message>
    <message>
        <source>What is asked of the organisation, in the language of the letter.</source>
        <translation>О чём просим организацию, на языке письма.</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>За&amp;блокировать</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>&amp;Find a person</source>
        <translation>&amp;Найти человека</translation>
    </message>
    <message>
        <source>Record &amp;outreach…</source>
        <translation>Записать &amp;выезд или встречу…</translation>
    </message>
    <message>
        <source>&amp;Print the paper…</source>
        <translation>На&amp;печатать бумагу…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Оформление</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;ветлое</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмное</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>&amp;About MRC Desktop</source>
        <translation>&amp;О программе MRC Desktop</translation>
    </message>
    <message>
        <source>MRC Desktop {version}</source>
        <translation>MRC Desktop {version}</translation>
    </message>
    <message>
        <source>An offline, encrypted register for the counsellors of Migrant Resource Centres. Nothing leaves this computer unless you print it or save a copy.</source>
        <translation>Автономный зашифрованный реестр для консультантов ресурсных центров для мигрантов. Ничто не покидает этот компьютер, пока вы сами не напечатаете или не сохраните копию.</translation>
    </message>
</context>
<context>
    <name>new_person_inline</name>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Фамилия</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>Safe to call?</source>
        <translation>Можно звонить?</translation>
    </message>
    <message>
        <source>&amp;Birth</source>
        <translation>&amp;Рождение</translation>
    </message>
    <message>
        <source>12.03.1990, 1990 or ~35</source>
        <translation>12.03.1990, 1990 или ~35</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Citi&amp;zenship</source>
        <translation>&amp;Гражданство</translation>
    </message>
    <message>
        <source>Stays anony&amp;mous</source>
        <translation>Остаётся &amp;анонимным</translation>
    </message>
</context>
<context>
    <name>organisation_fields</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Название</translation>
    </message>
    <message>
        <source>As it stands in the address of a letter</source>
        <translation>Как пишется в адресе письма</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адрес</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Страна</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Телефон</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;Эл. почта</translation>
    </message>
</context>
<context>
    <name>outreach_page</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Дата</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Место</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Re&amp;gion</source>
        <translation>&amp;Регион</translation>
    </message>
    <message>
        <source>&amp;Women</source>
        <translation>&amp;Женщины</translation>
    </message>
    <message>
        <source>&amp;Men</source>
        <translation>М&amp;ужчины</translation>
    </message>
    <message>
        <source>M&amp;inors</source>
        <translation>&amp;Несовершеннолетние</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Заметки</translation>
    </message>
</context>
<context>
    <name>pack_panel</name>
    <message>
        <source>&amp;Key packs are signed with</source>
        <translation>&amp;Ключ, которым подписаны пакеты</translation>
    </message>
    <message>
        <source>64 digits and letters from whoever makes the packs</source>
        <translation>64 цифры и буквы от тех, кто готовит пакеты</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Реестр</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>Новая консультация</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Summaries</source>
        <translation>Сводки</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>Crisis intake</source>
        <translation>Приём в кризис</translation>
    </message>
</context>
<context>
    <name>person_fields</name>
    <message>
        <source>Name; one part or a pseudonym is enough</source>
        <translation>Имя; хватит одной части или псевдонима</translation>
    </message>
    <message>
        <source>&amp;Family name in Cyrillic</source>
        <translation>&amp;Фамилия кириллицей</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>Patron&amp;ymic</source>
        <translation>&amp;Отчество</translation>
    </message>
    <message>
        <source>Family name in Latin, as in the passport</source>
        <translation>Фамилия латиницей, как в паспорте</translation>
    </message>
    <message>
        <source>Given name in Latin</source>
        <translation>Имя латиницей</translation>
    </message>
    <message>
        <source>Patronymic in Latin</source>
        <translation>Отчество латиницей</translation>
    </message>
    <message>
        <source>&amp;Pseudonym</source>
        <translation>&amp;Псевдоним</translation>
    </message>
    <message>
        <source>Stays &amp;anonymous</source>
        <translation>Остаётся &amp;анонимным</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>О человеке</translation>
    </message>
    <message>
        <source>B&amp;irth</source>
        <translation>&amp;Рождение</translation>
    </message>
    <message>
        <source>12.03.1990, 1990 or ~35</source>
        <translation>12.03.1990, 1990 или ~35</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>По&amp;л</translation>
    </message>
    <message>
        <source>&amp;Migration status</source>
        <translation>&amp;Миграционный статус</translation>
    </message>
    <message>
        <source>Citi&amp;zenships</source>
        <translation>&amp;Гражданства</translation>
    </message>
    <message>
        <source>Type a country</source>
        <translation>Наберите страну</translation>
    </message>
    <message>
        <source>Lang&amp;uages, the preferred one first</source>
        <translation>&amp;Языки, предпочтительный первым</translation>
    </message>
    <message>
        <source>Type a language</source>
        <translation>Наберите язык</translation>
    </message>
    <message>
        <source>Region of &amp;origin</source>
        <translation>Регион происхо&amp;ждения</translation>
    </message>
    <message>
        <source>District or to&amp;wn</source>
        <translation>Ра&amp;йон или город</translation>
    </message>
    <message>
        <source>Phones and papers</source>
        <translation>Телефоны и документы</translation>
    </message>
    <message>
        <source>P&amp;hones</source>
        <translation>&amp;Телефоны</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Добавить телефон</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Safe to call?</source>
        <translation>Безопасно ли звонить?</translation>
    </message>
    <message>
        <source>Safe time</source>
        <translation>Когда звонить</translation>
    </message>
    <message>
        <source>after 18:00, not on Fridays</source>
        <translation>после 18:00, не по пятницам</translation>
    </message>
    <message>
        <source>Identity documents</source>
        <translation>Документы, удостоверяющие личность</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Добавить документ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Кем выдан</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Дата выдачи</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Действителен до</translation>
    </message>
</context>
<context>
    <name>person_words</name>
    <message>
        <source>✓ safe to call</source>
        <translation>✓ звонить безопасно</translation>
    </message>
    <message>
        <source>✕ do NOT call</source>
        <translation>✕ НЕ звонить</translation>
    </message>
    <message>
        <source>? ask whether it is safe to call</source>
        <translation>? спросить, безопасно ли звонить</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>похожее имя</translation>
    </message>
    <message>
        <source>same birth</source>
        <translation>то же рождение</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>тот же телефон</translation>
    </message>
    <message>
        <source>same document</source>
        <translation>тот же документ</translation>
    </message>
    <message>
        <source>about {year}</source>
        <translation>около {year}</translation>
    </message>
    <message>
        <source>{years} years old</source>
        <translation>возраст {years}</translation>
    </message>
    <message>
        <source>about {years} years old</source>
        <translation>возраст около {years}</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>{number}: {mark}, {time}</source>
        <translation>{number}: {mark}, {time}</translation>
    </message>
    <message>
        <source>{number}: {mark}</source>
        <translation>{number}: {mark}</translation>
    </message>
</context>
<context>
    <name>protection_panel</name>
    <message>
        <source>&amp;Afraid to go back</source>
        <translation>&amp;Боится возвращаться</translation>
    </message>
    <message>
        <source>Afraid to be killed</source>
        <translation>Боится, что убьют</translation>
    </message>
    <message>
        <source>Speaks of torture or beating</source>
        <translation>Говорит о пытках или побоях</translation>
    </message>
    <message>
        <source>Speaks of war or violence</source>
        <translation>Говорит о войне или насилии</translation>
    </message>
    <message>
        <source>Asks for help or protection</source>
        <translation>Просит помощи или защиты</translation>
    </message>
    <message>
        <source>Asks for UNHCR</source>
        <translation>Спрашивает об УВКБ ООН</translation>
    </message>
    <message>
        <source>Asks for a lawyer</source>
        <translation>Просит адвоката</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Не известно</translation>
    </message>
    <message>
        <source>What would happen if the person went back? Any one “yes” is a request</source>
        <translation>Что будет, если человек вернётся? Любое «да» уже просьба о защите</translation>
    </message>
    <message>
        <source>Needs an &amp;interpreter</source>
        <translation>Нужен &amp;переводчик</translation>
    </message>
    <message>
        <source>Who, where and since when</source>
        <translation>Кто, где и с каких пор</translation>
    </message>
    <message>
        <source>Country where the person is &amp;now</source>
        <translation>Страна, где &amp;человек сейчас</translation>
    </message>
    <message>
        <source>&amp;Citizen of</source>
        <translation>&amp;Гражданство</translation>
    </message>
    <message>
        <source>A&amp;ge</source>
        <translation>&amp;Возраст</translation>
    </message>
    <message>
        <source>Where in the country</source>
        <translation>Где в этой стране</translation>
    </message>
    <message>
        <source>&amp;Entered on</source>
        <translation>Дата въ&amp;езда</translation>
    </message>
    <message>
        <source>Entry was regular</source>
        <translation>Въезд был законным</translation>
    </message>
    <message>
        <source>Learned of the danger on</source>
        <translation>Когда узнал об опасности</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>Когда подал ходатайство</translation>
    </message>
    <message>
        <source>Refused on</source>
        <translation>Когда отказали</translation>
    </message>
    <message>
        <source>Wants a letter to the country of origin</source>
        <translation>Просит письмо в страну происхождения</translation>
    </message>
    <message>
        <source>A child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Alone, or parted from its parents</source>
        <translation>Один или разлучён с родителями</translation>
    </message>
    <message>
        <source>&amp;With whom it is now</source>
        <translation>С &amp;кем сейчас</translation>
    </message>
    <message>
        <source>Has a guardian</source>
        <translation>Есть опекун</translation>
    </message>
    <message>
        <source>Note on best interests is written</source>
        <translation>Записка о наилучших интересах есть</translation>
    </message>
    <message>
        <source>Papers and citizenship</source>
        <translation>Документы и гражданство</translation>
    </message>
    <message>
        <source>Papers &amp;lost</source>
        <translation>Документы &amp;утеряны</translation>
    </message>
    <message>
        <source>&amp;Born in</source>
        <translation>Страна &amp;рождения</translation>
    </message>
    <message>
        <source>Parents were citizens of</source>
        <translation>Гражданство родителей</translation>
    </message>
    <message>
        <source>Lived in</source>
        <translation>Где жил</translation>
    </message>
    <message>
        <source>&amp;Papers held</source>
        <translation>Какие &amp;документы есть</translation>
    </message>
    <message>
        <source>The journey: helped across, or exploited?</source>
        <translation>Дорога: помогли пересечь границу или эксплуатировали?</translation>
    </message>
    <message>
        <source>Somebody helped across a border</source>
        <translation>Кто-то помог пересечь границу</translation>
    </message>
    <message>
        <source>Paid for the crossing</source>
        <translation>Платил за переход</translation>
    </message>
    <message>
        <source>Was or is e&amp;xploited</source>
        <translation>Эксплуатиру&amp;ют или эксплуатировали</translation>
    </message>
    <message>
        <source>Was forced or deceived</source>
        <translation>Принуждали или обманули</translation>
    </message>
    <message>
        <source>Whom to look out for</source>
        <translation>К кому быть внимательнее</translation>
    </message>
    <message>
        <source>V&amp;ulnerable groups</source>
        <translation>Уязви&amp;мые группы</translation>
    </message>
</context>
<context>
    <name>reason_dialog</name>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
</context>
<context>
    <name>reminder_dialog</name>
    <message>
        <source>&amp;Remind me on</source>
        <translation>&amp;Напомнить</translation>
    </message>
</context>
<context>
    <name>rename_dialog</name>
    <message>
        <source>&amp;New name</source>
        <translation>&amp;Новое имя</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименование</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Переименовать</translation>
    </message>
</context>
<context>
    <name>return_fields</name>
    <message>
        <source>Ci&amp;tizen of</source>
        <translation>&amp;Гражданство</translation>
    </message>
    <message>
        <source>&amp;Returns to</source>
        <translation>Возвра&amp;щается в</translation>
    </message>
    <message>
        <source>Day of the return, past or &amp;planned</source>
        <translation>&amp;День возвращения, прошедший или планируемый</translation>
    </message>
    <message>
        <source>Means to &amp;leave again for</source>
        <translation>Собирается с&amp;нова уехать в</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Планы</translation>
    </message>
    <message>
        <source>What is wanted or needed at ho&amp;me</source>
        <translation>Что хочет или что нужно до&amp;ма</translation>
    </message>
    <message>
        <source>Steps agreed on</source>
        <translation>Согласованные шаги</translation>
    </message>
    <message>
        <source>&amp;Add a step (Enter)</source>
        <translation>Добавить &amp;шаг (Enter)</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Что нужно сделать</translation>
    </message>
    <message>
        <source>By</source>
        <translation>До</translation>
    </message>
    <message>
        <source>01.12.2026</source>
        <translation>01.12.2026</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Сделано</translation>
    </message>
    <message>
        <source>Work abroad and at home</source>
        <translation>Работа за границей и дома</translation>
    </message>
    <message>
        <source>Periods of work, for the pension</source>
        <translation>Периоды работы, для пенсии</translation>
    </message>
    <message>
        <source>Add a period of &amp;work</source>
        <translation>Добавить период &amp;работы</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>First day of it</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Last day of it</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Продолжается</translation>
    </message>
    <message>
        <source>Contributions paid</source>
        <translation>Взносы платили</translation>
    </message>
    <message>
        <source>A paper shows it</source>
        <translation>Есть документ</translation>
    </message>
    <message>
        <source>Skills and diplomas</source>
        <translation>Навыки и дипломы</translation>
    </message>
    <message>
        <source>Skills gained abroad</source>
        <translation>Навыки, полученные за границей</translation>
    </message>
    <message>
        <source>Add a s&amp;kill</source>
        <translation>Добавить навы&amp;к</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Навык</translation>
    </message>
    <message>
        <source>How well</source>
        <translation>Как владеет</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Diplomas to be used in another country</source>
        <translation>Дипломы, нужные в другой стране</translation>
    </message>
    <message>
        <source>Add a &amp;diploma</source>
        <translation>Добавит&amp;ь диплом</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Диплом</translation>
    </message>
    <message>
        <source>It is in</source>
        <translation>Область</translation>
    </message>
    <message>
        <source>Issued in</source>
        <translation>Выдан в</translation>
    </message>
    <message>
        <source>To be used in</source>
        <translation>Нужен в</translation>
    </message>
    <message>
        <source>Papers to bring</source>
        <translation>Документы, которые нужно привезти</translation>
    </message>
    <message>
        <source>There are rulings or &amp;fines</source>
        <translation>Есть решения или штра&amp;фы</translation>
    </message>
    <message>
        <source>There was medical treatment</source>
        <translation>Было лечение</translation>
    </message>
    <message>
        <source>Children come too</source>
        <translation>Едут и дети</translation>
    </message>
    <message>
        <source>Papers alread&amp;y there</source>
        <translation>Документы, которые уж&amp;е есть</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Долги</translation>
    </message>
    <message>
        <source>Add a de&amp;bt</source>
        <translation>Добавить до&amp;лг</translation>
    </message>
    <message>
        <source>Sum owed</source>
        <translation>Сумма долга</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Owed to</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Paying makes it less</source>
        <translation>Уменьшается ли</translation>
    </message>
    <message>
        <source>Something was pledged</source>
        <translation>Дан залог</translation>
    </message>
    <message>
        <source>Sends m&amp;oney home</source>
        <translation>&amp;Отправляет деньги домой</translation>
    </message>
    <message>
        <source>On R&amp;ussia&apos;s register of controlled persons</source>
        <translation>В реестре контролируемых л&amp;иц России</translation>
    </message>
    <message>
        <source>Talked over about sendin&amp;g money</source>
        <translation>Что обсудили о &amp;переводах</translation>
    </message>
</context>
<context>
    <name>review_dialog</name>
    <message>
        <source>&amp;Who compared both texts</source>
        <translation>&amp;Кто сравнил оба текста</translation>
    </message>
    <message>
        <source>The name prints at the foot of the sheet</source>
        <translation>Имя печатается внизу листа</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>Ко&amp;гда</translation>
    </message>
</context>
<context>
    <name>screening_before</name>
    <message>
        <source>Adult, labour</source>
        <translation>Взрослый, труд</translation>
    </message>
    <message>
        <source>Child, labour</source>
        <translation>Ребёнок, труд</translation>
    </message>
    <message>
        <source>Adult, sexual exploitation</source>
        <translation>Взрослый, сексуальная эксплуатация</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Не известно</translation>
    </message>
    <message>
        <source>In &amp;danger now</source>
        <translation>&amp;Сейчас в опасности</translation>
    </message>
    <message>
        <source>&amp;Private, safe place</source>
        <translation>Безопасное &amp;место</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Где</translation>
    </message>
    <message>
        <source>&amp;Interpreter there</source>
        <translation>Есть &amp;переводчик</translation>
    </message>
    <message>
        <source>No relative, no co-wor&amp;ker</source>
        <translation>Не родственник, не &amp;коллега</translation>
    </message>
    <message>
        <source>Right to stop e&amp;xplained</source>
        <translation>Право &amp;остановиться объяснено</translation>
    </message>
    <message>
        <source>&amp;Consents to the questions</source>
        <translation>Согласие на &amp;вопросы</translation>
    </message>
    <message>
        <source>&amp;How consent was given</source>
        <translation>Как д&amp;ано согласие</translation>
    </message>
    <message>
        <source>A&amp;ge when it happened</source>
        <translation>Возраст, когда это бы&amp;ло</translation>
    </message>
    <message>
        <source>&amp;List of questions</source>
        <translation>Сп&amp;исок вопросов</translation>
    </message>
    <message>
        <source>Co&amp;untry where the person is</source>
        <translation>Страна, где человек сей&amp;час</translation>
    </message>
    <message>
        <source>{list} (switched off)</source>
        <translation>{list} (выключен)</translation>
    </message>
    <message>
        <source>•  {step} (to be confirmed)</source>
        <translation>•  {step} (не подтверждено)</translation>
    </message>
    <message>
        <source>•  {step}</source>
        <translation>•  {step}</translation>
    </message>
</context>
<context>
    <name>screening_result</name>
    <message>
        <source>Was recruited for the work</source>
        <translation>Завербовали на работу</translation>
    </message>
    <message>
        <source>Was taken from one place to another</source>
        <translation>Перевезли из одного места в другое</translation>
    </message>
    <message>
        <source>Was handed over to somebody else</source>
        <translation>Передали кому-то другому</translation>
    </message>
    <message>
        <source>Was housed or hidden by those people</source>
        <translation>Эти люди поселили или прятали</translation>
    </message>
    <message>
        <source>Was met and taken in on arrival</source>
        <translation>Встретили и приняли по приезде</translation>
    </message>
    <message>
        <source>What was done with the person</source>
        <translation>Что сделали с человеком</translation>
    </message>
    <message>
        <source>Deceptive recruitment</source>
        <translation>Вербовка обманом</translation>
    </message>
    <message>
        <source>Coercive recruitment</source>
        <translation>Вербовка принуждением</translation>
    </message>
    <message>
        <source>Recruitment by abuse of vulnerability</source>
        <translation>Вербовка через уязвимость</translation>
    </message>
    <message>
        <source>Exploitation</source>
        <translation>Эксплуатация</translation>
    </message>
    <message>
        <source>Coercion at destination</source>
        <translation>Принуждение на месте</translation>
    </message>
    <message>
        <source>Abuse of vulnerability at destination</source>
        <translation>Использование уязвимости на месте</translation>
    </message>
    <message>
        <source>In danger now</source>
        <translation>Человек в опасности</translation>
    </message>
    <message>
        <source>Leave the questions: a safe place and a doctor first. Call for help only if the person agrees, unless life is at risk.</source>
        <translation>Оставьте вопросы: сначала безопасное место и врач. Звать на помощь только с согласия человека, если нет угрозы жизни.</translation>
    </message>
    <message>
        <source>The child-protection authority today. Best interests first; no repeated interviews.</source>
        <translation>Сегодня же в органы опеки. Наилучшие интересы ребёнка прежде всего; без повторных бесед.</translation>
    </message>
    <message>
        <source>Nobody goes back for them alone. Note who holds what; ask for photos or copies.</source>
        <translation>Никто не идёт за ними в одиночку. Запишите, у кого что; спросите о фотографиях или копиях.</translation>
    </message>
    <message>
        <source>Must the person go back, and by when? Agree on a safe way of contact before anything else.</source>
        <translation>Должен ли человек вернуться и к какому часу? Прежде всего договоритесь о безопасном способе связи.</translation>
    </message>
    <message>
        <source>A child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Documents are held</source>
        <translation>Документы удерживают</translation>
    </message>
    <message>
        <source>Locked in or watched</source>
        <translation>Заперт или под надзором</translation>
    </message>
</context>
<context>
    <name>setup_steps</name>
    <message>
        <source>&amp;Language of the program</source>
        <translation>&amp;Язык программы</translation>
    </message>
    <message>
        <source>Na&amp;me of the centre</source>
        <translation>На&amp;звание центра</translation>
    </message>
    <message>
        <source>C&amp;ity</source>
        <translation>&amp;Город</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Страна</translation>
    </message>
    <message>
        <source>&amp;Folder of the register</source>
        <translation>&amp;Папка реестра</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Ваше &amp;имя</translation>
    </message>
    <message>
        <source>&amp;Group of the code</source>
        <translation>&amp;Группа кода</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>First page of the rail (Ctrl+2: the second …)</source>
        <translation>Первая страница боковой панели (Ctrl+2: вторая…)</translation>
    </message>
    <message>
        <source>Lock the register</source>
        <translation>Заблокировать реестр</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Найти человека</translation>
    </message>
    <message>
        <source>Save what is typed</source>
        <translation>Сохранить набранное</translation>
    </message>
    <message>
        <source>Print the paper shown</source>
        <translation>Напечатать показанную бумагу</translation>
    </message>
    <message>
        <source>Open the list or the calendar of a field</source>
        <translation>Открыть список или календарь поля</translation>
    </message>
    <message>
        <source>Open the chosen row, or go on</source>
        <translation>Открыть выбранную строку или идти дальше</translation>
    </message>
    <message>
        <source>Go back, or close a question without doing anything</source>
        <translation>Вернуться или закрыть вопрос, ничего не делая</translation>
    </message>
    <message>
        <source>Show these shortcuts</source>
        <translation>Показать эти сочетания</translation>
    </message>
    <message>
        <source>Quit; drafts are kept</source>
        <translation>Выйти; черновики сохраняются</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
</context>
<context>
    <name>source_dialog</name>
    <message>
        <source>&amp;Source you read it in</source>
        <translation>&amp;Источник, в котором вы это прочли</translation>
    </message>
    <message>
        <source>Law, article and edition, or who said it and when</source>
        <translation>Закон, статья и редакция или кто и когда сообщил</translation>
    </message>
</context>
<context>
    <name>stay_fields</name>
    <message>
        <source>Cit&amp;izen of</source>
        <translation>&amp;Гражданство</translation>
    </message>
    <message>
        <source>Enters &amp;without a visa</source>
        <translation>Въезд &amp;без визы</translation>
    </message>
    <message>
        <source>Stays abroad</source>
        <translation>Пребывания за границей</translation>
    </message>
    <message>
        <source>Add a s&amp;tay (Enter)</source>
        <translation>Добавить &amp;пребывание (Enter)</translation>
    </message>
    <message>
        <source>Entered on</source>
        <translation>Въезд</translation>
    </message>
    <message>
        <source>Wants to &amp;enter</source>
        <translation>Куда &amp;въезжает</translation>
    </message>
    <message>
        <source>Means to travel o&amp;n</source>
        <translation>Собирается е&amp;хать</translation>
    </message>
    <message>
        <source>&amp;Learned of the ban on</source>
        <translation>&amp;Узнал(а) о запрете</translation>
    </message>
    <message>
        <source>01.12 or in full</source>
        <translation>01.12 или полностью</translation>
    </message>
    <message>
        <source>On the re&amp;gister of controlled persons</source>
        <translation>В &amp;реестре контролируемых лиц</translation>
    </message>
    <message>
        <source>In that register &amp;since</source>
        <translation>В &amp;этом реестре с</translation>
    </message>
    <message>
        <source>Rulings: fines, expulsions, deportations and others</source>
        <translation>Решения: штрафы, выдворения, депортации и другие</translation>
    </message>
    <message>
        <source>Add a &amp;ruling</source>
        <translation>Добавить ре&amp;шение</translation>
    </message>
    <message>
        <source>Kind of ruling</source>
        <translation>Вид решения</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Дата решения</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>В силе с</translation>
    </message>
    <message>
        <source>Broken rules on</source>
        <translation>Нарушены правила</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Статья</translation>
    </message>
    <message>
        <source>Copy received on</source>
        <translation>Копия получена</translation>
    </message>
    <message>
        <source>Removed on</source>
        <translation>Исполнено</translation>
    </message>
    <message>
        <source>Ban stated until</source>
        <translation>Запрет указан до</translation>
    </message>
    <message>
        <source>Fine paid</source>
        <translation>Штраф оплачен</translation>
    </message>
    <message>
        <source>Learned of it on</source>
        <translation>Узнал(а) об этом</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Convictions by a criminal court</source>
        <translation>Судимости</translation>
    </message>
    <message>
        <source>Add a c&amp;onviction</source>
        <translation>Добавить су&amp;димость</translation>
    </message>
    <message>
        <source>Sentenced on</source>
        <translation>Приговор от</translation>
    </message>
    <message>
        <source>Spent on</source>
        <translation>Погашена с</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Погашена</translation>
    </message>
    <message>
        <source>Intentional</source>
        <translation>Умышленное</translation>
    </message>
    <message>
        <source>What else was told or shown</source>
        <translation>Что ещё сказано или показано</translation>
    </message>
    <message>
        <source>Ties in the country</source>
        <translation>Связи в стране</translation>
    </message>
    <message>
        <source>Ways to go on that the person chose</source>
        <translation>Что человек выбрал делать дальше</translation>
    </message>
    <message>
        <source>Papers in hand</source>
        <translation>Документы на руках</translation>
    </message>
    <message>
        <source>Left on</source>
        <translation>Выезд</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Ещё там</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Paper used</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Purpose (card)</source>
        <translation>Цель (карта)</translation>
    </message>
    <message>
        <source>Allowed until</source>
        <translation>Разрешено до</translation>
    </message>
    <message>
        <source>Late because of</source>
        <translation>Причина задержки</translation>
    </message>
    <message>
        <source>Patents, contracts and other permits</source>
        <translation>Патенты, договоры и другие разрешения</translation>
    </message>
    <message>
        <source>Add a &amp;permit</source>
        <translation>Добавить р&amp;азрешение</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Last (paid) day</source>
        <translation>По (оплачено)</translation>
    </message>
    <message>
        <source>Broken off early</source>
        <translation>Прекращено досрочно</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Постановка на учёт</translation>
    </message>
    <message>
        <source>Add a re&amp;gistration</source>
        <translation>Добавить р&amp;егистрацию</translation>
    </message>
    <message>
        <source>Until, if ended</source>
        <translation>По</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Не спрошено</translation>
    </message>
    <message>
        <source>In a household</source>
        <translation>В домашнем хозяйстве</translation>
    </message>
    <message>
        <source>On a building site</source>
        <translation>На стройке</translation>
    </message>
    <message>
        <source>On a farm</source>
        <translation>В сельском хозяйстве</translation>
    </message>
    <message>
        <source>In trade</source>
        <translation>В торговле</translation>
    </message>
    <message>
        <source>Other work</source>
        <translation>Другая работа</translation>
    </message>
    <message>
        <source>A private person</source>
        <translation>Частное лицо</translation>
    </message>
    <message>
        <source>A firm</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>A farm</source>
        <translation>Крестьянское хозяйство</translation>
    </message>
    <message>
        <source>&amp;Country of the work</source>
        <translation>С&amp;трана работы</translation>
    </message>
    <message>
        <source>&amp;Entered on</source>
        <translation>Дата &amp;въезда</translation>
    </message>
    <message>
        <source>Pu&amp;rpose on the card</source>
        <translation>&amp;Цель въезда в карте</translation>
    </message>
    <message>
        <source>&amp;Kind of work</source>
        <translation>Вид &amp;работы</translation>
    </message>
    <message>
        <source>C&amp;ontract signed on</source>
        <translation>&amp;Договор подписан</translation>
    </message>
    <message>
        <source>Contract broken o&amp;ff on</source>
        <translation>Дог&amp;овор прекращён досрочно</translation>
    </message>
    <message>
        <source>Russia: the patent</source>
        <translation>Россия: патент</translation>
    </message>
    <message>
        <source>Registere&amp;d on</source>
        <translation>Постав&amp;лен на учёт</translation>
    </message>
    <message>
        <source>&amp;Applied for on</source>
        <translation>&amp;Подано заявление</translation>
    </message>
    <message>
        <source>Iss&amp;ued on</source>
        <translation>Выда&amp;н</translation>
    </message>
    <message>
        <source>&amp;Months paid, the first too</source>
        <translation>Оплачено &amp;месяцев, считая первый</translation>
    </message>
    <message>
        <source>Region of the pate&amp;nt</source>
        <translation>Р&amp;егион патента</translation>
    </message>
    <message>
        <source>Re&amp;gion of the work</source>
        <translation>Рег&amp;ион работы</translation>
    </message>
    <message>
        <source>Notice of the contract &amp;handed in on</source>
        <translation>&amp;Уведомление о договоре подано</translation>
    </message>
    <message>
        <source>Recruited at home, by the &amp;state scheme</source>
        <translation>Организованны&amp;й набор на родине</translation>
    </message>
    <message>
        <source>Kazakhstan: the permit</source>
        <translation>Казахстан: разрешение</translation>
    </message>
    <message>
        <source>Emplo&amp;yer is</source>
        <translation>Работодател&amp;ь</translation>
    </message>
    <message>
        <source>Seasonal &amp;job</source>
        <translation>Се&amp;зонная работа</translation>
    </message>
    <message>
        <source>Foreign workers of this emp&amp;loyer</source>
        <translation>&amp;Число его иностранных работников</translation>
    </message>
</context>
<context>
    <name>summary_saving</name>
    <message>
        <source>Save outside the register?</source>
        <translation>Сохранить вне реестра?</translation>
    </message>
    <message>
        <source>The files are not encrypted. They hold rounded counts only. That they were saved is noted in the audit trail.</source>
        <translation>Файлы не зашифрованы. В них только округлённые числа. О сохранении делается запись в журнале действий.</translation>
    </message>
    <message>
        <source>Choose where to save</source>
        <translation>Выбрать, куда сохранить</translation>
    </message>
    <message>
        <source>Save the workbook</source>
        <translation>Сохранить таблицу</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Книги Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Save all files into a folder</source>
        <translation>Сохранить все файлы в папку</translation>
    </message>
    <message>
        <source>Saved. What was saved is not protected by the register.</source>
        <translation>Сохранено. Сохранённое не защищено реестром.</translation>
    </message>
    <message>
        <source>Saved into the folder {folder}. What was saved is not protected by the register.</source>
        <translation>Сохранено в папку {folder}. Сохранённое не защищено журналом.</translation>
    </message>
</context>
<context>
    <name>summary_words</name>
    <message>
        <source>Going on</source>
        <translation>Ещё идёт</translation>
    </message>
    <message>
        <source>Not issued yet</source>
        <translation>Ещё не выпущен</translation>
    </message>
    <message>
        <source>Issued on {date}</source>
        <translation>Выпущен {date}</translation>
    </message>
    <message>
        <source>Issued anew on {date}, revision {revision}</source>
        <translation>Выпущен заново {date}, редакция {revision}</translation>
    </message>
    <message>
        <source>Frozen as issued on {date}</source>
        <translation>Остаётся как выпущен {date}</translation>
    </message>
    <message>
        <source>Issued by an earlier program</source>
        <translation>Выпущен прежней программой</translation>
    </message>
    <message>
        <source>Closed: the ledger is missing</source>
        <translation>Закрыт: нет записи в журнале выпуска</translation>
    </message>
    <message>
        <source>This month is still going on. Its summary can be seen when it is over: two looks at a running month would tell who came in between.</source>
        <translation>Этот месяц ещё идёт. Сводку можно увидеть, когда он закончится: два взгляда на идущий месяц показали бы, кто пришёл между ними.</translation>
    </message>
    <message>
        <source>This month was issued by an earlier version of the program, in another way. Its numbers stand; to publish it once more in the new way would give away what both protect.</source>
        <translation>Этот месяц выпущен прежней версией программы, другим способом. Его числа остаются; если выпустить его ещё раз новым способом, вместе они выдали бы то, что оба защищают.</translation>
    </message>
    <message>
        <source>The audit trail says that this month was issued, but its entry in the ledger is missing. It stays closed. Restore a backup that has it, or use the files that were handed on.</source>
        <translation>По журналу действий этот месяц выпущен, но записи в журнале выпуска нет. Месяц остаётся закрытым. Восстановите резервную копию, где запись есть, или пользуйтесь уже переданными файлами.</translation>
    </message>
    <message>
        <source>This month stays as it was issued: new numbers beside the old ones would tell something of single persons. Hand on the files there are; the corrections count once more records have changed, or say in words that the month was corrected.</source>
        <translation>Месяц остаётся таким, как выпущен: новые числа рядом со старыми сказали бы что-то об отдельных людях. Передавайте имеющиеся файлы; исправления войдут, когда изменится больше записей, или сообщите словами, что месяц исправлен.</translation>
    </message>
    <message>
        <source>This month stays as it was issued: the program could not show in the time it has for this that new numbers beside the old ones tell nothing of single persons. Hand on the files there are; try again once more records have changed, or say in words that the month was corrected.</source>
        <translation>Месяц остаётся таким, как выпущен: программа не успела за отведённое ей время показать, что новые числа рядом со старыми ничего не говорят об отдельных людях. Передавайте имеющиеся файлы; попробуйте ещё раз, когда изменится больше записей, или сообщите словами, что месяц исправлен.</translation>
    </message>
    <message>
        <source>This month stays as it is: it was issued anew three times already, and each further issue would tell more of single persons. Say in words that the month was corrected.</source>
        <translation>Месяц остаётся как есть: его уже трижды выпускали заново, и каждый новый выпуск сказал бы больше об отдельных людях. Сообщите словами, что месяц исправлен.</translation>
    </message>
    <message>
        <source>The month was issued.</source>
        <translation>Месяц выпущен.</translation>
    </message>
    <message>
        <source>The month was issued anew as revision {revision}. Give the new files to everybody who has earlier ones.</source>
        <translation>Месяц выпущен заново, редакция {revision}. Передайте новые файлы всем, у кого есть прежние.</translation>
    </message>
    <message>
        <source>Fewer than ten records changed: the files are the same as before, to the byte.</source>
        <translation>Изменилось меньше десяти записей: файлы те же, что и раньше, до байта.</translation>
    </message>
    <message>
        <source>Quarter {number} of {year}</source>
        <translation>{number}-й квартал {year} года</translation>
    </message>
    <message>
        <source>Half-year {number} of {year}</source>
        <translation>{number}-е полугодие {year} года</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>{year} год</translation>
    </message>
    <message>
        <source>All months are issued</source>
        <translation>Все месяцы выпущены</translation>
    </message>
    <message>
        <source>{missing} of {months} months are not issued</source>
        <translation>Не выпущено месяцев: {missing} из {months}</translation>
    </message>
    <message>
        <source>Every number is the sum of the published months and of nothing else ({months}). A person who came in two months is in both.</source>
        <translation>Каждое число — сумма выпущенных месяцев и ничего больше ({months}). Кто приходил в двух месяцах, учтён в обоих.</translation>
    </message>
    <message>
        <source>A month with few persons has fewer tables, so some tables here hold fewer months than the total.</source>
        <translation>В месяце, когда людей мало, таблиц меньше; поэтому некоторые таблицы здесь охватывают не все месяцы итога.</translation>
    </message>
</context>
<context>
    <name>table_fields</name>
    <message>
        <source>In force since</source>
        <translation>Действует с</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Act, gazette or page it was read in</source>
        <translation>Акт, вестник или страница, где прочтено</translation>
    </message>
    <message>
        <source>Chec&amp;ked up to the day</source>
        <translation>Проверено по д&amp;ень</translation>
    </message>
    <message>
        <source>Later days have no value</source>
        <translation>Для более поздних дней значения нет</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Сбор</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Регион</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Значения</translation>
    </message>
    <message>
        <source>&amp;Add a value</source>
        <translation>&amp;Добавить значение</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>This year is entered as a w&amp;hole</source>
        <translation>Этот год введён полность&amp;ю</translation>
    </message>
    <message>
        <source>Sour&amp;ce</source>
        <translation>&amp;Источник</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>&amp;Add a day</source>
        <translation>&amp;Добавить день</translation>
    </message>
    <message>
        <source>Percent a year</source>
        <translation>Процентов годовых</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
</context>
<context>
    <name>tables_panel</name>
    <message>
        <source>Ta&amp;ble</source>
        <translation>Таб&amp;лица</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>&amp;Страна</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Год</translation>
    </message>
</context>
<context>
    <name>topic_panels</name>
    <message>
        <source>Re-entry ban</source>
        <translation>Запрет на въезд</translation>
    </message>
    <message>
        <source>Days of stay</source>
        <translation>Дни пребывания</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>Разрешение на работу</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>Зарплата</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Защита</translation>
    </message>
    <message>
        <source>Return and social rights</source>
        <translation>Возвращение и социальные права</translation>
    </message>
</context>
<context>
    <name>users_panel</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Имя</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Роль</translation>
    </message>
</context>
<context>
    <name>wage_fields</name>
    <message>
        <source>Written contract</source>
        <translation>Письменный договор</translation>
    </message>
    <message>
        <source>Pay slips</source>
        <translation>Расчётные листки</translation>
    </message>
    <message>
        <source>Bank records</source>
        <translation>Выписки банка</translation>
    </message>
    <message>
        <source>Messages with the employer</source>
        <translation>Переписка с работодателем</translation>
    </message>
    <message>
        <source>Written demands</source>
        <translation>Письменные требования</translation>
    </message>
    <message>
        <source>Names of co-workers</source>
        <translation>Имена коллег</translation>
    </message>
    <message>
        <source>Photographs</source>
        <translation>Фотографии</translation>
    </message>
    <message>
        <source>Goes on with the complaint</source>
        <translation>Подаёт жалобу</translation>
    </message>
    <message>
        <source>Waits with the complaint</source>
        <translation>Ждёт с жалобой</translation>
    </message>
    <message>
        <source>Does not complain</source>
        <translation>Не жалуется</translation>
    </message>
    <message>
        <source>&amp;Country of the work</source>
        <translation>С&amp;трана работы</translation>
    </message>
    <message>
        <source>&amp;First day of work</source>
        <translation>&amp;Первый день работы</translation>
    </message>
    <message>
        <source>&amp;Last day of work, if over</source>
        <translation>Пос&amp;ледний день, если работа окончена</translation>
    </message>
    <message>
        <source>Wage reckoned by the emplo&amp;yer</source>
        <translation>Работодатель начислил за&amp;рплату</translation>
    </message>
    <message>
        <source>Employer and contract</source>
        <translation>Работодатель и договор</translation>
    </message>
    <message>
        <source>Na&amp;me of the employer</source>
        <translation>Название работо&amp;дателя</translation>
    </message>
    <message>
        <source>Ta&amp;x number</source>
        <translation>&amp;ИНН</translation>
    </message>
    <message>
        <source>&amp;Written contract</source>
        <translation>Письменный дог&amp;овор</translation>
    </message>
    <message>
        <source>Let to work by the empl&amp;oyer</source>
        <translation>Доп&amp;ущен к работе</translation>
    </message>
    <message>
        <source>Inj&amp;ured at work</source>
        <translation>Травма на р&amp;аботе</translation>
    </message>
    <message>
        <source>P&amp;roof there is</source>
        <translation>Какие доказательства &amp;есть</translation>
    </message>
    <message>
        <source>Signs of forced labour</source>
        <translation>Признаки принудительного труда</translation>
    </message>
    <message>
        <source>Signs the person &amp;told of</source>
        <translation>Признаки, о котор&amp;ых рассказал человек</translation>
    </message>
    <message>
        <source>Pay days, the earliest first</source>
        <translation>Сроки выплаты, с самого раннего</translation>
    </message>
    <message>
        <source>A&amp;dd a pay day (Enter)</source>
        <translation>До&amp;бавить срок выплаты (Enter)</translation>
    </message>
    <message>
        <source>For work until</source>
        <translation>За работу по</translation>
    </message>
    <message>
        <source>31.08 or in full</source>
        <translation>31.08 или полностью</translation>
    </message>
    <message>
        <source>Pay day agreed</source>
        <translation>Срок выплаты</translation>
    </message>
    <message>
        <source>Sum agreed</source>
        <translation>Сколько обещали</translation>
    </message>
    <message>
        <source>80 000,50</source>
        <translation>80 000,50</translation>
    </message>
    <message>
        <source>Paid of it</source>
        <translation>Выплачено из этого</translation>
    </message>
    <message>
        <source>Add a part paid</source>
        <translation>Добавить выплату</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>День выплаты</translation>
    </message>
    <message>
        <source>Sum paid</source>
        <translation>Сколько выплатили</translation>
    </message>
    <message>
        <source>Taken off the pay</source>
        <translation>Удержано из зарплаты</translation>
    </message>
    <message>
        <source>Add a deduction</source>
        <translation>Добавить удержание</translation>
    </message>
    <message>
        <source>Sum taken off</source>
        <translation>Сколько удержали</translation>
    </message>
    <message>
        <source>The worker agreed</source>
        <translation>Работник согласился</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Before any complaint</source>
        <translation>До любой жалобы</translation>
    </message>
    <message>
        <source>Stay is re&amp;gular</source>
        <translation>Пребывание за&amp;конно</translation>
    </message>
    <message>
        <source>Ris&amp;k talked over on</source>
        <translation>Риск обсу&amp;ждён</translation>
    </message>
    <message>
        <source>What the person decid&amp;ed</source>
        <translation>&amp;Что решил человек</translation>
    </message>
</context>
<context>
    <name>why_view</name>
    <message>
        <source>Take care</source>
        <translation>Осторожно</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Facts used</source>
        <translation>Использованные факты</translation>
    </message>
    <message>
        <source>Calculation, step by step</source>
        <translation>Расчёт по шагам</translation>
    </message>
    <message>
        <source>Would make it surer</source>
        <translation>Что уточнит ответ</translation>
    </message>
    <message>
        <source>Could change it</source>
        <translation>Что может его изменить</translation>
    </message>
    <message>
        <source>A rule used here is past its review date. Check whether it still stands.</source>
        <translation>Срок перепроверки нормы прошёл. Проверьте, действует ли она.</translation>
    </message>
    <message>
        <source>A rule used here changed lately or changes every year. Check it before relying.</source>
        <translation>Норма недавно менялась или меняется ежегодно. Сверьте, прежде чем полагаться.</translation>
    </message>
    <message>
        <source>Not read in the source: {parts}</source>
        <translation>В источнике не прочитано: {parts}</translation>
    </message>
    <message>
        <source>Law: {law}</source>
        <translation>Закон: {law}</translation>
    </message>
    <message>
        <source>In force: {period}</source>
        <translation>Действует: {period}</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Источник: {source}</translation>
    </message>
    <message>
        <source>Checked on {day}; how sure: {confidence}</source>
        <translation>Проверено {day}; надёжность: {confidence}</translation>
    </message>
    <message>
        <source>Rule {id}</source>
        <translation>Норма {id}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>с {first} по {last}</translation>
    </message>
    <message>
        <source>since {first}</source>
        <translation>с {first}</translation>
    </message>
    <message>
        <source>until {last}; the first day was not read</source>
        <translation>до {last}; первый день не прочитан</translation>
    </message>
    <message>
        <source>now; the first day was not read</source>
        <translation>сейчас; первый день не прочитан</translation>
    </message>
    <message>
        <source>⚠ Review was due by {day}: the rule may have changed.</source>
        <translation>⚠ Перепроверить надо было до {day}: норма могла измениться.</translation>
    </message>
    <message>
        <source>Review by {day}</source>
        <translation>Перепроверить до {day}</translation>
    </message>
</context>
<context>
    <name>wording_panel</name>
    <message>
        <source>Lett&amp;er</source>
        <translation>Пис&amp;ьмо</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>На&amp;звание</translation>
    </message>
    <message>
        <source>Su&amp;bject</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Т&amp;екст</translation>
    </message>
</context>
<context>
    <name>words_actions</name>
    <message>
        <source>Register made</source>
        <translation>Реестр создан</translation>
    </message>
    <message>
        <source>Register unlocked</source>
        <translation>Реестр открыт</translation>
    </message>
    <message>
        <source>Renewal of the keys begun</source>
        <translation>Начато обновление ключей</translation>
    </message>
    <message>
        <source>Keys renewed</source>
        <translation>Ключи обновлены</translation>
    </message>
    <message>
        <source>New recovery sheet made</source>
        <translation>Создан новый лист восстановления</translation>
    </message>
    <message>
        <source>Own passphrase changed</source>
        <translation>Изменена своя парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase of a user set anew</source>
        <translation>Пользователю задана новая парольная фраза</translation>
    </message>
    <message>
        <source>Recovery sheet used</source>
        <translation>Использован лист восстановления</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Пользователь добавлен</translation>
    </message>
    <message>
        <source>User renamed</source>
        <translation>Пользователь переименован</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>Пользователь отключён</translation>
    </message>
    <message>
        <source>User enabled</source>
        <translation>Пользователь включён</translation>
    </message>
    <message>
        <source>Centre changed</source>
        <translation>Сведения о центре изменены</translation>
    </message>
    <message>
        <source>Person registered</source>
        <translation>Человек внесён в реестр</translation>
    </message>
    <message>
        <source>Person opened</source>
        <translation>Карточка человека открыта</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Карточка человека изменена</translation>
    </message>
    <message>
        <source>Consent recorded</source>
        <translation>Согласие записано</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Дело открыто</translation>
    </message>
    <message>
        <source>Case read</source>
        <translation>Дело прочитано</translation>
    </message>
    <message>
        <source>Case changed</source>
        <translation>Дело изменено</translation>
    </message>
    <message>
        <source>Next step set</source>
        <translation>Задан следующий шаг</translation>
    </message>
    <message>
        <source>Case set to waiting</source>
        <translation>Дело переведено в ожидание</translation>
    </message>
    <message>
        <source>Case set to open</source>
        <translation>Дело снова в работе</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Дело закрыто</translation>
    </message>
    <message>
        <source>Case handed over</source>
        <translation>Дело передано</translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation>Дело возобновлено</translation>
    </message>
    <message>
        <source>Facts of a case opened</source>
        <translation>Факты дела открыты</translation>
    </message>
    <message>
        <source>Facts of a case saved</source>
        <translation>Факты дела сохранены</translation>
    </message>
    <message>
        <source>Deadline kept</source>
        <translation>Срок внесён</translation>
    </message>
    <message>
        <source>Deadline met</source>
        <translation>Срок соблюдён</translation>
    </message>
    <message>
        <source>Deadline given up</source>
        <translation>От срока отказались</translation>
    </message>
    <message>
        <source>Deadline opened again</source>
        <translation>Срок открыт снова</translation>
    </message>
    <message>
        <source>Move of a deadline noted</source>
        <translation>Перенос срока учтён</translation>
    </message>
    <message>
        <source>Check of a ban recorded</source>
        <translation>Проверка запрета записана</translation>
    </message>
    <message>
        <source>Check of a ban changed</source>
        <translation>Проверка запрета изменена</translation>
    </message>
    <message>
        <source>Consultation logged</source>
        <translation>Консультация записана</translation>
    </message>
    <message>
        <source>Consultation read</source>
        <translation>Консультация прочитана</translation>
    </message>
    <message>
        <source>Consultation changed</source>
        <translation>Консультация изменена</translation>
    </message>
    <message>
        <source>Outreach recorded</source>
        <translation>Выездная работа записана</translation>
    </message>
    <message>
        <source>Outreach changed</source>
        <translation>Выездная работа изменена</translation>
    </message>
    <message>
        <source>Letter issued</source>
        <translation>Письмо выпущено</translation>
    </message>
    <message>
        <source>Answer to a letter noted</source>
        <translation>Отмечен ответ на письмо</translation>
    </message>
    <message>
        <source>Answer to a letter filed</source>
        <translation>Ответ на письмо подшит</translation>
    </message>
    <message>
        <source>Reminder of a letter moved</source>
        <translation>Напоминание о письме перенесено</translation>
    </message>
    <message>
        <source>Extract of a person printed</source>
        <translation>Выписка о человеке напечатана</translation>
    </message>
    <message>
        <source>Words of a letter changed</source>
        <translation>Текст письма изменён</translation>
    </message>
    <message>
        <source>Words of a letter put back</source>
        <translation>Исходный текст письма возвращён</translation>
    </message>
    <message>
        <source>Claim sheet printed</source>
        <translation>Выпущен расчёт зарплаты</translation>
    </message>
    <message>
        <source>Information sheet handed out</source>
        <translation>Выдана памятка</translation>
    </message>
    <message>
        <source>Paper shown or printed again</source>
        <translation>Бумага показана или напечатана снова</translation>
    </message>
    <message>
        <source>Copy saved outside the register</source>
        <translation>Копия сохранена вне реестра</translation>
    </message>
    <message>
        <source>Organisation added</source>
        <translation>Организация добавлена</translation>
    </message>
    <message>
        <source>Organisation changed</source>
        <translation>Организация изменена</translation>
    </message>
    <message>
        <source>Organisation removed</source>
        <translation>Организация удалена</translation>
    </message>
    <message>
        <source>Screening begun</source>
        <translation>Начат опрос</translation>
    </message>
    <message>
        <source>Screening changed</source>
        <translation>Опрос изменён</translation>
    </message>
    <message>
        <source>Screening opened</source>
        <translation>Опрос открыт</translation>
    </message>
    <message>
        <source>Keys of the supervisor’s office made</source>
        <translation>Созданы ключи отдела супервизора</translation>
    </message>
    <message>
        <source>Supervisor’s office chosen</source>
        <translation>Выбран отдел супервизора</translation>
    </message>
    <message>
        <source>Centre’s code made</source>
        <translation>Создан код центра</translation>
    </message>
    <message>
        <source>Centre’s code shown</source>
        <translation>Показан код центра</translation>
    </message>
    <message>
        <source>Centre’s code taken over</source>
        <translation>Принят код центра</translation>
    </message>
    <message>
        <source>Facts handed to the supervisor</source>
        <translation>Факты переданы супервизору</translation>
    </message>
    <message>
        <source>Facts of a desk taken in</source>
        <translation>Приняты факты рабочего места</translation>
    </message>
    <message>
        <source>Month issued</source>
        <translation>Сводка за месяц выпущена</translation>
    </message>
    <message>
        <source>Month issued anew</source>
        <translation>Месяц выпущен заново</translation>
    </message>
    <message>
        <source>Month frozen: issuing anew was refused</source>
        <translation>Месяц оставлен как есть: новый выпуск отклонён</translation>
    </message>
    <message>
        <source>Key of the rounding made</source>
        <translation>Создан ключ округления</translation>
    </message>
    <message>
        <source>Rule confirmed</source>
        <translation>Норма подтверждена</translation>
    </message>
    <message>
        <source>Translation reviewed</source>
        <translation>Перевод проверен</translation>
    </message>
    <message>
        <source>Review of a translation withdrawn</source>
        <translation>Проверка перевода отозвана</translation>
    </message>
    <message>
        <source>Confirmation of a rule withdrawn</source>
        <translation>Подтверждение нормы отозвано</translation>
    </message>
    <message>
        <source>Dated table saved</source>
        <translation>Датированная таблица сохранена</translation>
    </message>
    <message>
        <source>Key for content packs entered</source>
        <translation>Введён ключ пакетов содержания</translation>
    </message>
    <message>
        <source>Content pack taken</source>
        <translation>Принят пакет содержания</translation>
    </message>
    <message>
        <source>Content pack set aside</source>
        <translation>Пакет содержания убран</translation>
    </message>
    <message>
        <source>Crisis named</source>
        <translation>Кризис назван</translation>
    </message>
    <message>
        <source>Crisis changed</source>
        <translation>Кризис изменён</translation>
    </message>
    <message>
        <source>Lines of a crisis read</source>
        <translation>Прочитаны строки кризиса</translation>
    </message>
    <message>
        <source>Line of a crisis taken down</source>
        <translation>Записана строка кризиса</translation>
    </message>
    <message>
        <source>Line of a crisis changed</source>
        <translation>Изменена строка кризиса</translation>
    </message>
    <message>
        <source>Line of a crisis taken out</source>
        <translation>Убрана строка кризиса</translation>
    </message>
    <message>
        <source>Line of a crisis made a person</source>
        <translation>Строка кризиса внесена в реестр</translation>
    </message>
    <message>
        <source>Smallest published number set</source>
        <translation>Задано наименьшее публикуемое число</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Выездная работа</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Документ</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Организация</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Пользователь</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>Dated table</source>
        <translation>Датированная таблица</translation>
    </message>
    <message>
        <source>Content pack</source>
        <translation>Пакет содержания</translation>
    </message>
    <message>
        <source>Crisis</source>
        <translation>Кризис</translation>
    </message>
    <message>
        <source>Screening</source>
        <translation>Опрос</translation>
    </message>
    <message>
        <source>Words of a letter</source>
        <translation>Текст письма</translation>
    </message>
    <message>
        <source>Translation of a sheet</source>
        <translation>Перевод листа</translation>
    </message>
</context>
<context>
    <name>words_codes</name>
    <message>
        <source>Administrator</source>
        <translation>Администратор</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Консультант</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Супервизор</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Other sex</source>
        <translation>Другой пол</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>0 to 17</source>
        <translation>0–17</translation>
    </message>
    <message>
        <source>18 to 29</source>
        <translation>18–29</translation>
    </message>
    <message>
        <source>30 to 44</source>
        <translation>30–44</translation>
    </message>
    <message>
        <source>45 to 59</source>
        <translation>45–59</translation>
    </message>
    <message>
        <source>60 and older</source>
        <translation>60 и старше</translation>
    </message>
    <message>
        <source>Age not known</source>
        <translation>Возраст неизвестен</translation>
    </message>
    <message>
        <source>Planning to leave</source>
        <translation>Собирается уехать</translation>
    </message>
    <message>
        <source>Abroad now</source>
        <translation>Сейчас за границей</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Вернулся</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>Family member of a migrant</source>
        <translation>Член семьи мигранта</translation>
    </message>
    <message>
        <source>Asylum-seeker or refugee</source>
        <translation>Лицо, ищущее убежища, или беженец</translation>
    </message>
    <message>
        <source>Foreign national here</source>
        <translation>Иностранец в нашей стране</translation>
    </message>
    <message>
        <source>Status not known</source>
        <translation>Статус неизвестен</translation>
    </message>
    <message>
        <source>Passport for travel abroad</source>
        <translation>Заграничный паспорт</translation>
    </message>
    <message>
        <source>National identity card</source>
        <translation>Внутренний паспорт (ID-карта)</translation>
    </message>
    <message>
        <source>Birth certificate</source>
        <translation>Свидетельство о рождении</translation>
    </message>
    <message>
        <source>Certificate of return</source>
        <translation>Свидетельство на возвращение</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Вид на жительство</translation>
    </message>
    <message>
        <source>Refugee certificate</source>
        <translation>Удостоверение беженца</translation>
    </message>
    <message>
        <source>USSR passport of 1974</source>
        <translation>Паспорт СССР образца 1974 года</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Другой документ</translation>
    </message>
    <message>
        <source>Safe to call</source>
        <translation>Звонить безопасно</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>Not asked whether safe</source>
        <translation>Не спрашивали</translation>
    </message>
    <message>
        <source>Exact date</source>
        <translation>Точная дата</translation>
    </message>
    <message>
        <source>Year only</source>
        <translation>Только год</translation>
    </message>
    <message>
        <source>Estimated age</source>
        <translation>Примерный возраст</translation>
    </message>
    <message>
        <source>Birth not known</source>
        <translation>Рождение неизвестно</translation>
    </message>
    <message>
        <source>Re-entry ban</source>
        <translation>Запрет на въезд</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>Разрешение на работу</translation>
    </message>
    <message>
        <source>Wage claim</source>
        <translation>Невыплата заработка</translation>
    </message>
    <message>
        <source>Trafficking concern</source>
        <translation>Подозрение на торговлю людьми</translation>
    </message>
    <message>
        <source>Asylum and protection</source>
        <translation>Убежище и защита</translation>
    </message>
    <message>
        <source>Documents and registration</source>
        <translation>Документы и регистрация</translation>
    </message>
    <message>
        <source>Return and reintegration</source>
        <translation>Возвращение и реинтеграция</translation>
    </message>
    <message>
        <source>Family and social rights</source>
        <translation>Семейные и социальные права</translation>
    </message>
    <message>
        <source>Other topic</source>
        <translation>Другая тема</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ожидает</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Закрыто</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>Partly resolved</source>
        <translation>Решено частично</translation>
    </message>
    <message>
        <source>Not resolved</source>
        <translation>Не решено</translation>
    </message>
    <message>
        <source>Referred to another agency</source>
        <translation>Передано другой организации</translation>
    </message>
    <message>
        <source>Information given</source>
        <translation>Дана информация</translation>
    </message>
    <message>
        <source>Withdrawn by the person</source>
        <translation>Человек отказался</translation>
    </message>
    <message>
        <source>Contact lost</source>
        <translation>Связь потеряна</translation>
    </message>
    <message>
        <source>Low risk</source>
        <translation>Низкий риск</translation>
    </message>
    <message>
        <source>Medium risk</source>
        <translation>Средний риск</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Высокий риск</translation>
    </message>
    <message>
        <source>Risk not assessed</source>
        <translation>Риск не оценён</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>Горячая линия</translation>
    </message>
    <message>
        <source>Outreach</source>
        <translation>Выезд</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>To be helped and registered by the centre</source>
        <translation>На помощь центра и запись в реестр</translation>
    </message>
    <message>
        <source>To be referred to a named organisation</source>
        <translation>На направление в названную организацию</translation>
    </message>
    <message>
        <source>To be counted in anonymous reports</source>
        <translation>На учёт в обезличенных отчётах</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Письменно</translation>
    </message>
    <message>
        <source>Spoken, certified by the counsellor</source>
        <translation>Устно, заверил консультант</translation>
    </message>
    <message>
        <source>By a guardian</source>
        <translation>Через опекуна</translation>
    </message>
    <message>
        <source>Why the data are collected</source>
        <translation>Зачем собираются данные</translation>
    </message>
    <message>
        <source>How they may be used</source>
        <translation>Как их могут использовать</translation>
    </message>
    <message>
        <source>That they may serve research</source>
        <translation>Что они могут служить исследованиям</translation>
    </message>
    <message>
        <source>The right to see and correct them</source>
        <translation>Право увидеть и исправить их</translation>
    </message>
    <message>
        <source>How long they are kept</source>
        <translation>Сколько они хранятся</translation>
    </message>
    <message>
        <source>That consent can be withdrawn</source>
        <translation>Что согласие можно отозвать</translation>
    </message>
    <message>
        <source>Information session</source>
        <translation>Информационная встреча</translation>
    </message>
    <message>
        <source>Information action</source>
        <translation>Информационная акция</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Работодатель</translation>
    </message>
    <message>
        <source>Recruiter or middleman</source>
        <translation>Вербовщик или посредник</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Государственный орган</translation>
    </message>
    <message>
        <source>Landlord</source>
        <translation>Арендодатель</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Кто-то другой</translation>
    </message>
    <message>
        <source>Labour inspectorate</source>
        <translation>Инспекция труда</translation>
    </message>
    <message>
        <source>Prosecutor&apos;s office</source>
        <translation>Прокуратура</translation>
    </message>
    <message>
        <source>Migration service</source>
        <translation>Миграционная служба</translation>
    </message>
    <message>
        <source>Legal aid</source>
        <translation>Юридическая помощь</translation>
    </message>
    <message>
        <source>Shelter</source>
        <translation>Приют</translation>
    </message>
    <message>
        <source>Asylum authority</source>
        <translation>Орган по делам беженцев</translation>
    </message>
    <message>
        <source>Child protection</source>
        <translation>Защита детей</translation>
    </message>
    <message>
        <source>Health service</source>
        <translation>Медицинская служба</translation>
    </message>
    <message>
        <source>Employment service</source>
        <translation>Служба занятости</translation>
    </message>
    <message>
        <source>Reintegration programme</source>
        <translation>Программа реинтеграции</translation>
    </message>
    <message>
        <source>Consulate</source>
        <translation>Консульство</translation>
    </message>
    <message>
        <source>Another organisation</source>
        <translation>Другая организация</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Получен ответ</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Ответа нет</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Консультации</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Дела</translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation>Направления</translation>
    </message>
    <message>
        <source>Attendances at sessions</source>
        <translation>Участия во встречах</translation>
    </message>
    <message>
        <source>Information actions</source>
        <translation>Информационные акции</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Citizenship</source>
        <translation>Гражданство</translation>
    </message>
    <message>
        <source>Identity document</source>
        <translation>Удостоверение личности</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Region of origin</source>
        <translation>Регион происхождения</translation>
    </message>
    <message>
        <source>Language spoken</source>
        <translation>Язык общения</translation>
    </message>
    <message>
        <source>Water and food</source>
        <translation>Вода и еда</translation>
    </message>
    <message>
        <source>Shelter for the night</source>
        <translation>Ночлег</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation>Лечение</translation>
    </message>
    <message>
        <source>Clothing</source>
        <translation>Одежда</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Документы</translation>
    </message>
    <message>
        <source>Family to be reached</source>
        <translation>Связь с семьёй</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Транспорт</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Переводчик</translation>
    </message>
    <message>
        <source>Danger now</source>
        <translation>Опасность сейчас</translation>
    </message>
    <message>
        <source>Child alone</source>
        <translation>Ребёнок один</translation>
    </message>
    <message>
        <source>Medical emergency</source>
        <translation>Медицинская помощь</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Беременность</translation>
    </message>
    <message>
        <source>Fears return</source>
        <translation>Страх возвращения</translation>
    </message>
    <message>
        <source>Exploited</source>
        <translation>Эксплуатация</translation>
    </message>
    <message>
        <source>Online service of the authority</source>
        <translation>Онлайн-сервис ведомства</translation>
    </message>
    <message>
        <source>Written request</source>
        <translation>Письменный запрос</translation>
    </message>
    <message>
        <source>List at the authority at home</source>
        <translation>Список в ведомстве на родине</translation>
    </message>
    <message>
        <source>Register of controlled persons</source>
        <translation>Реестр контролируемых лиц</translation>
    </message>
    <message>
        <source>⚠ A ban was found</source>
        <translation>⚠ Запрет найден</translation>
    </message>
    <message>
        <source>No ban was found</source>
        <translation>Запрет не найден</translation>
    </message>
    <message>
        <source>The answer is not clear</source>
        <translation>Ответ неясен</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Ответа ещё нет</translation>
    </message>
    <message>
        <source>Referral letter</source>
        <translation>Направление</translation>
    </message>
    <message>
        <source>Information sheet</source>
        <translation>Памятка</translation>
    </message>
    <message>
        <source>Claim sheet</source>
        <translation>Расчёт зарплаты</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Письмо</translation>
    </message>
</context>
<context>
    <name>words_errors</name>
    <message>
        <source>This could not be done. What you saved before is safe.</source>
        <translation>Это сделать не удалось. Сохранённое раньше в безопасности.</translation>
    </message>
    <message>
        <source>Something here needs another look. Nothing has been saved yet.</source>
        <translation>Что-то здесь надо проверить ещё раз. Пока ничего не сохранено.</translation>
    </message>
    <message>
        <source>That does not open the register. Check the keyboard language and Caps Lock and try again.</source>
        <translation>Реестр так не открывается. Проверьте раскладку клавиатуры и Caps Lock и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>After several wrong attempts please wait {seconds} s before the next one.</source>
        <translation>После нескольких неверных попыток подождите {seconds} с перед следующей.</translation>
    </message>
    <message>
        <source>The file {file} of this register is missing or damaged. Do not change anything in the folder; restore it from your last backup.</source>
        <translation>Файл {file} этого реестра отсутствует или повреждён. Ничего не меняйте в папке; восстановите её из последней резервной копии.</translation>
    </message>
    <message>
        <source>A newer version of the program made this register. Nothing was changed. Install the newer version and open it again.</source>
        <translation>Этот реестр создан более новой версией программы. Ничего не изменено. Установите новую версию и откройте его снова.</translation>
    </message>
    <message>
        <source>This register is already open in another window of the program. Close it there first.</source>
        <translation>Этот реестр уже открыт в другом окне программы. Сначала закройте его там.</translation>
    </message>
    <message>
        <source>There is no register in this folder. Choose another folder.</source>
        <translation>В этой папке нет реестра. Выберите другую папку.</translation>
    </message>
    <message>
        <source>This folder is not empty. A new register needs an empty folder of its own.</source>
        <translation>Эта папка не пуста. Новому реестру нужна отдельная пустая папка.</translation>
    </message>
    <message>
        <source>This folder lies on a network drive, where a register can be damaged. Choose a folder on this computer.</source>
        <translation>Эта папка лежит на сетевом диске, где реестр может повредиться. Выберите папку на этом компьютере.</translation>
    </message>
    <message>
        <source>The protection of this register is weaker than the program allows; somebody may have altered it. It was not opened. Restore keyring.json from your last backup.</source>
        <translation>Защита этого реестра слабее, чем допускает программа; возможно, её кто-то изменил. Реестр не открыт. Восстановите keyring.json из последней резервной копии.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess. Use four or more unrelated words.</source>
        <translation>Эту парольную фразу слишком легко угадать. Возьмите четыре и более не связанных слова.</translation>
    </message>
    <message>
        <source>This user has been disabled. Ask an administrator of your centre.</source>
        <translation>Этот пользователь отключён. Обратитесь к администратору центра.</translation>
    </message>
    <message>
        <source>There is no such user in this register.</source>
        <translation>В этом реестре нет такого пользователя.</translation>
    </message>
    <message>
        <source>Another user already has this name. Choose a different one.</source>
        <translation>Такое имя уже есть у другого пользователя. Выберите иное.</translation>
    </message>
    <message>
        <source>This is the only administrator. Give somebody else this role first.</source>
        <translation>Это единственный администратор. Сначала дайте эту роль кому-нибудь ещё.</translation>
    </message>
    <message>
        <source>The register is locked. Unlock it and do this again; your draft is kept.</source>
        <translation>Реестр заблокирован. Откройте его и повторите; черновик сохранён.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ваша роль этого не позволяет.</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved. Everything saved before is safe. Make room and save again.</source>
        <translation>Диск заполнен, поэтому это не сохранено. Всё сохранённое раньше в безопасности. Освободите место и сохраните снова.</translation>
    </message>
    <message>
        <source>What was typed in the last moments before the lock could not be kept: nothing can be written to the register. Is the disk full? Unlock, and look through the form that was open.</source>
        <translation>Набранное в последние мгновения перед блокировкой сохранить не удалось: в реестр ничего нельзя записать. Не заполнен ли диск? Разблокируйте реестр и проверьте форму, которая была открыта.</translation>
    </message>
    <message>
        <source>The audit trail was altered at entry {position}. Keep the folder as it is and tell your administrator.</source>
        <translation>Журнал действий изменён на записи {position}. Оставьте папку как есть и сообщите администратору.</translation>
    </message>
    <message>
        <source>This record is no longer in the register.</source>
        <translation>Этой записи больше нет в реестре.</translation>
    </message>
    <message>
        <source>Somebody changed this record since you opened it. Nothing you typed is lost: compare, then save again.</source>
        <translation>Кто-то изменил эту запись после того, как вы её открыли. Набранное не потеряно: сравните и сохраните снова.</translation>
    </message>
    <message>
        <source>This case is closed. Reopen it before you add to it.</source>
        <translation>Это дело закрыто. Возобновите его, прежде чем дополнять.</translation>
    </message>
    <message>
        <source>This line has become a person already. Open the person; the line keeps the link.</source>
        <translation>Эта строка уже внесена в реестр. Откройте человека; строка хранит связь.</translation>
    </message>
    <message>
        <source>The person has not agreed to be referred to this organisation. Record the consent first.</source>
        <translation>Человек не давал согласия на направление в эту организацию. Сначала запишите согласие.</translation>
    </message>
    <message>
        <source>This person asks for protection. A letter to a consulate or an authority of the country they come from could put them and their family in danger, so none is written. Choose another organisation; in doubt ask the UN refugee agency or legal aid.</source>
        <translation>Этот человек просит защиты. Письмо в консульство или орган власти страны, откуда он приехал, может подвергнуть опасности его и его семью, поэтому такое письмо не составляется. Выберите другую организацию; в сомнении обратитесь в Агентство ООН по делам беженцев или к юристам.</translation>
    </message>
    <message>
        <source>This organisation is only an example. Choose or add a real one first.</source>
        <translation>Эта организация только пример. Сначала выберите или добавьте настоящую.</translation>
    </message>
    <message>
        <source>There is nothing to put on a claim sheet yet. Enter what was agreed and paid, and save.</source>
        <translation>Для расчёта пока ничего нет. Впишите, сколько обещали и сколько выплатили, и сохраните.</translation>
    </message>
    <message>
        <source>First talk over what a complaint can mean for the person&apos;s stay, and note the day and what the person decided. Then save and print the claim sheet.</source>
        <translation>Сначала обсудите, чем жалоба может грозить пребыванию человека, запишите день и что человек решил. Затем сохраните и печатайте расчёт.</translation>
    </message>
    <message>
        <source>The case does not say who owes the wages. Enter the employer in the case first.</source>
        <translation>В деле не указано, кто должен зарплату. Сначала внесите работодателя в дело.</translation>
    </message>
    <message>
        <source>This consulate is not known to be that of the person&apos;s own country. Such a letter is only about documents of its own citizens.</source>
        <translation>Неизвестно, что это консульство страны самого человека. Такое письмо касается только документов граждан этой страны.</translation>
    </message>
    <message>
        <source>This person has not withdrawn any agreement.</source>
        <translation>Этот человек не отзывал ни одного согласия.</translation>
    </message>
    <message>
        <source>No consultation with this person is recorded yet.</source>
        <translation>Консультаций с этим человеком ещё не записано.</translation>
    </message>
    <message>
        <source>The guidance file {file} is faulty and was not used. Reinstall the program or ask whoever maintains it.</source>
        <translation>Файл справочных данных {file} содержит ошибку и не использован. Переустановите программу или обратитесь к тому, кто её обслуживает.</translation>
    </message>
    <message>
        <source>The printer did not answer. The paper is kept in the register and can be printed again.</source>
        <translation>Принтер не ответил. Бумага хранится в реестре, её можно напечатать снова.</translation>
    </message>
    <message>
        <source>The printer did not answer. The sheet stays here; print it again when the printer is ready.</source>
        <translation>Принтер не ответил. Лист остаётся здесь: напечатайте его снова, когда принтер будет готов.</translation>
    </message>
    <message>
        <source>Enter the key packs must be signed with first. Whoever makes the packs gives it to you.</source>
        <translation>Сначала введите ключ, которым должны быть подписаны пакеты. Его даёт тот, кто их готовит.</translation>
    </message>
    <message>
        <source>Nothing could be read in {folder}. Check that the stick is in place and choose again.</source>
        <translation>В папке {folder} ничего не удалось прочитать. Проверьте, вставлен ли накопитель, и выберите снова.</translation>
    </message>
    <message>
        <source>The file could not be written in {folder}. Choose another folder.</source>
        <translation>Не удалось записать файл в {folder}. Выберите другую папку.</translation>
    </message>
    <message>
        <source>The month {month} has not ended yet; it can be issued when it is over.</source>
        <translation>Месяц {month} ещё не закончился; сводку можно выпустить, когда он завершится.</translation>
    </message>
    <message>
        <source>The month {month} was issued before. Its numbers stand.</source>
        <translation>Сводка за {month} уже выпущена. Её числа не меняются.</translation>
    </message>
    <message>
        <source>The month {month} has not been issued yet, so it has no files. Issue it first.</source>
        <translation>Сводка за {month} ещё не выпущена, поэтому файлов нет. Сначала выпустите её.</translation>
    </message>
    <message>
        <source>This bundle comes from a desk of another centre. Nothing was taken in. If the desk is one of yours, an administrator must type the centre’s code there.</source>
        <translation>Этот файл с рабочего места другого центра. Ничего не принято. Если это ваше рабочее место, администратор должен ввести там код центра.</translation>
    </message>
    <message>
        <source>The national roll-up needs packages that a centre’s program does not have. Run it where mrc-desktop[{extra}] was installed.</source>
        <translation>Для сводки по стране нужны пакеты, которых нет в программе центра. Запустите её там, где установлен mrc-desktop[{extra}].</translation>
    </message>
    <message>
        <source>No package of this folder could be used; left out: {refused}. Nothing was written.</source>
        <translation>Ни один пакет из этой папки не подошёл; пропущено: {refused}. Ничего не записано.</translation>
    </message>
    <message>
        <source>There is already a file of this name. It was left as it is.</source>
        <translation>Файл с таким именем уже есть. Он не изменён.</translation>
    </message>
    <message>
        <source>The folder of the register cannot be written to: nothing was saved. Is the disk protected against writing, or the folder another user’s?</source>
        <translation>В папку реестра нельзя записать: ничего не сохранено. Возможно, диск защищён от записи или папка принадлежит другому пользователю.</translation>
    </message>
    <message>
        <source>There is no display for a window here. Without one there are: {verbs}.</source>
        <translation>Здесь нет экрана, и окно открыть нельзя. Без окна работают команды: {verbs}.</translation>
    </message>
    <message>
        <source>The numbers of the supervisor do not agree with the register: {missing} are missing and {stray} are too many. Keep the folder as it is and tell your administrator.</source>
        <translation>Данные для супервизора не сходятся с реестром: не хватает {missing}, лишних {stray}. Ничего не меняйте в папке и сообщите администратору.</translation>
    </message>
    <message>
        <source>Something went wrong. Your saved work is safe. Code {bug}.</source>
        <translation>Что-то пошло не так. Сохранённое цело. Код {bug}.</translation>
    </message>
    <message>
        <source>A month is written as 2026-11.</source>
        <translation>Месяц пишется так: 2026-11.</translation>
    </message>
    <message>
        <source>The disk reported an error, so this was not saved. Copy the folder of the register to another disk before you go on.</source>
        <translation>Диск сообщил об ошибке, поэтому это не сохранено. Прежде чем продолжать, скопируйте папку реестра на другой диск.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be printed ({code_point}). Replace it and try again.</source>
        <translation>В тексте есть знак, который нельзя напечатать ({code_point}). Замените его и попробуйте снова.</translation>
    </message>
    <message>
        <source>The file cannot be read. Is the stick still plugged in?</source>
        <translation>Файл не читается. Флешка ещё вставлена?</translation>
    </message>
    <message>
        <source>This file is not a bundle of a desk. Nothing was taken in.</source>
        <translation>Это не файл рабочего места. Ничего не принято.</translation>
    </message>
    <message>
        <source>This bundle was not copied whole. Nothing was taken in. Copy it from the desk again.</source>
        <translation>Этот файл скопирован не целиком. Ничего не принято. Скопируйте его с рабочего места ещё раз.</translation>
    </message>
    <message>
        <source>This bundle is not what the desk wrote: it was damaged or altered. Nothing was taken in. Ask the desk for a new one.</source>
        <translation>Это не то, что записало рабочее место: файл повреждён или изменён. Ничего не принято. Попросите на рабочем месте новый.</translation>
    </message>
    <message>
        <source>This bundle is sealed for another office and cannot be opened here. Give the desk the card of this office.</source>
        <translation>Этот файл запечатан для другого отдела, и здесь его не открыть. Передайте на рабочее место карточку этого отдела.</translation>
    </message>
    <message>
        <source>A later bundle of this desk was taken in before. This one was left out; nothing is missing.</source>
        <translation>Более поздний файл этого рабочего места уже принят. Этот пропущен; ничего не потеряно.</translation>
    </message>
    <message>
        <source>The facts of this bundle are in this register already: it was made here. Nothing was taken in.</source>
        <translation>Факты из этого файла уже есть в этом реестре: он создан здесь. Ничего не принято.</translation>
    </message>
    <message>
        <source>Practice and real work must not be counted together. Nothing was taken in.</source>
        <translation>Учебные данные и настоящую работу нельзя считать вместе. Ничего не принято.</translation>
    </message>
    <message>
        <source>This is the first bundle of a centre. Compare the centre’s fingerprint with the one on the desk’s screen, {fingerprint}, and confirm it.</source>
        <translation>Это первый файл центра. Сверьте отпечаток центра {fingerprint} с тем, что на экране рабочего места, и подтвердите его.</translation>
    </message>
    <message>
        <source>This desk does not know whom its facts go to. Load the card of the supervisor’s office first.</source>
        <translation>Это рабочее место не знает, кому передавать факты. Сначала загрузите карточку отдела супервизора.</translation>
    </message>
    <message>
        <source>This desk does not have the centre’s code yet. Make one, or type the one of the centre’s other desk.</source>
        <translation>У этого рабочего места ещё нет кода центра. Создайте код или введите код другого рабочего места.</translation>
    </message>
    <message>
        <source>This file is not the card of a supervisor’s office. Nothing was changed.</source>
        <translation>Это не карточка отдела супервизора. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Line {line} of the list of centres’ keys cannot be read. Nothing was written.</source>
        <translation>Строка {line} в списке ключей центров не читается. Ничего не записано.</translation>
    </message>
    <message>
        <source>The database of the roll-up could not be reached or refused to work. Nothing was written.</source>
        <translation>База данных сводки недоступна или отказалась работать. Ничего не записано.</translation>
    </message>
    <message>
        <source>The key {month} was rounded with is not in this register any more. The month stays closed and its files as they are. A backup that has the key brings it back.</source>
        <translation>Ключа, которым округлён {month}, в этом реестре больше нет. Месяц остаётся закрытым, файлы — прежними. Ключ вернёт резервная копия, где он есть.</translation>
    </message>
    <message>
        <source>The audit trail says that {month} was issued, but its entry in the ledger is missing. The month stays closed. A backup that has the entry brings it back.</source>
        <translation>По журналу действий {month} выпущен, но записи в журнале выпуска нет. Месяц остаётся закрытым. Запись вернёт резервная копия, где она есть.</translation>
    </message>
    <message>
        <source>{month} was issued by another plan of tables than this program knows for its year. It stays as it is; a second plan for one month would tell of single persons.</source>
        <translation>{month} выпущен по другому плану таблиц, чем программа знает для этого года. Месяц остаётся как есть: второй план для одного месяца сказал бы об отдельных людях.</translation>
    </message>
    <message>
        <source>No safe numbers were found ({status}). Nothing was issued or written. Try again when the computer has less to do.</source>
        <translation>Безопасные числа не найдены ({status}). Ничего не выпущено и не записано. Повторите, когда компьютер будет меньше занят.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was issued or written.</source>
        <translation>Остановлено. Ничего не выпущено и не записано.</translation>
    </message>
</context>
<context>
    <name>words_findings</name>
    <message>
        <source>By the rule the authority must refuse entry</source>
        <translation>По норме орган обязан отказать во въезде</translation>
    </message>
    <message>
        <source>By the rule the authority may refuse entry</source>
        <translation>По норме орган вправе отказать во въезде</translation>
    </message>
    <message>
        <source>No source read says whether it must or may refuse</source>
        <translation>В прочитанных источниках не сказано, обязан орган отказать или вправе</translation>
    </message>
    <message>
        <source>Likely over already</source>
        <translation>Вероятно, уже истёк</translation>
    </message>
    <message>
        <source>Runs from {runs_from}</source>
        <translation>Течёт с {runs_from}</translation>
    </message>
    <message>
        <source>Likely until {likely_end}</source>
        <translation>Вероятно, до {likely_end}</translation>
    </message>
    <message>
        <source>The likely end is not before {not_before}</source>
        <translation>Вероятный конец не раньше {not_before}</translation>
    </message>
    <message>
        <source>From {longer_from} a longer ban threatens</source>
        <translation>С {longer_from} грозит более долгий запрет</translation>
    </message>
    <message>
        <source>Likely length: {years}</source>
        <translation>Вероятный срок: {years}</translation>
    </message>
    <message>
        <source>Until the debt is paid</source>
        <translation>Пока долг не оплачен</translation>
    </message>
    <message>
        <source>Until the decision is lifted</source>
        <translation>Пока решение не отменено</translation>
    </message>
    <message>
        <source>Until the conviction is spent</source>
        <translation>До погашения судимости</translation>
    </message>
    <message>
        <source>Until it is put right</source>
        <translation>Пока не исправлено</translation>
    </message>
    <message>
        <source>Until means are shown</source>
        <translation>Пока не подтверждены средства</translation>
    </message>
    <message>
        <source>Until the policy is shown</source>
        <translation>Пока не предъявлен полис</translation>
    </message>
    <message>
        <source>Last lawful day: {last_legal_day}</source>
        <translation>Последний законный день: {last_legal_day}</translation>
    </message>
    <message>
        <source>First day of breach: {first_breach}</source>
        <translation>Первый день нарушения: {first_breach}</translation>
    </message>
    <message>
        <source>A stay from tomorrow on would be lawful until {last_legal_day}</source>
        <translation>Новое пребывание с завтрашнего дня было бы законным до {last_legal_day}</translation>
    </message>
    <message>
        <source>A stay from tomorrow on would be over the limit from {first_breach}</source>
        <translation>Новое пребывание с завтрашнего дня было бы сверх срока с {first_breach}</translation>
    </message>
    <message>
        <source>A new stay may begin on {next_entry}</source>
        <translation>Новое пребывание возможно с {next_entry}</translation>
    </message>
    <message>
        <source>Counted since {period_from}</source>
        <translation>Считается с {period_from}</translation>
    </message>
    <message>
        <source>Over the limit of days in the period</source>
        <translation>Сверх предела дней за период</translation>
    </message>
    <message>
        <source>Over the longest single stay</source>
        <translation>Сверх наибольшего непрерывного пребывания</translation>
    </message>
    <message>
        <source>The permit has ended</source>
        <translation>Разрешение закончилось</translation>
    </message>
    <message>
        <source>Over the day set by the authority</source>
        <translation>Позже дня, установленного органом</translation>
    </message>
    <message>
        <source>Sanction: a warning</source>
        <translation>Санкция: предупреждение</translation>
    </message>
    <message>
        <source>Sanction: a fine</source>
        <translation>Санкция: штраф</translation>
    </message>
    <message>
        <source>Sanction: a higher step, expulsion included</source>
        <translation>Санкция: более строгая, вплоть до выдворения</translation>
    </message>
    <message>
        <source>Fine in calculation indexes: {calculation_indexes}</source>
        <translation>Штраф в расчётных показателях: {calculation_indexes}</translation>
    </message>
    <message>
        <source>Registered on {registered_on}</source>
        <translation>Запись от {registered_on}</translation>
    </message>
    <message>
        <source>Last day {last_day}</source>
        <translation>Последний день {last_day}</translation>
    </message>
    <message>
        <source>To be safe, by {safe_day}</source>
        <translation>Надёжнее до {safe_day}</translation>
    </message>
    <message>
        <source>Talked over on {discussed_on}</source>
        <translation>Обсуждено {discussed_on}</translation>
    </message>
    <message>
        <source>The written contract was due by {paper_was_due}</source>
        <translation>Письменный договор должны были оформить до {paper_was_due}</translation>
    </message>
    <message>
        <source>Reckoned up to {reckoned_on}</source>
        <translation>Посчитано по {reckoned_on}</translation>
    </message>
    <message>
        <source>Rounded to the smallest coin, a half up</source>
        <translation>Округлено до наименьшей монеты, половина — вверх</translation>
    </message>
    <message>
        <source>Refer to: {refer_to}</source>
        <translation>Направить: {refer_to}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Сразу</translation>
    </message>
    <message>
        <source>No court fee for the worker</source>
        <translation>Работник не платит пошлину</translation>
    </message>
    <message>
        <source>Waits until the risk was talked over and decided on</source>
        <translation>Ждёт, пока риск не обсудят и не решат</translation>
    </message>
    <message>
        <source>Papers: {papers}</source>
        <translation>Документы: {papers}</translation>
    </message>
    <message>
        <source>Paper: {paper}</source>
        <translation>Документ: {paper}</translation>
    </message>
    <message>
        <source>An interpreter is needed</source>
        <translation>Нужен переводчик</translation>
    </message>
    <message>
        <source>This project&apos;s own safety rule, no law</source>
        <translation>Собственное правило осторожности проекта, не закон</translation>
    </message>
    <message>
        <source>The fine by the centre&apos;s index of that day: {fine}</source>
        <translation>Штраф по показателю на тот день из таблицы центра: {fine}</translation>
    </message>
    <message>
        <source>Its sum: the index of that day is not entered in the centre&apos;s tables</source>
        <translation>Сумма неизвестна: показатель на тот день не внесён в таблицы центра</translation>
    </message>
    <message>
        <source>In force since {fee_since}</source>
        <translation>Действует с {fee_since}</translation>
    </message>
    <message>
        <source>Paid: {months_paid}</source>
        <translation>Оплачено: {months_paid}</translation>
    </message>
    <message>
        <source>Region of the patent: {patent_region}</source>
        <translation>Регион патента: {patent_region}</translation>
    </message>
    <message>
        <source>Region of the work: {work_region}</source>
        <translation>Регион работы: {work_region}</translation>
    </message>
    <message>
        <source>Answered yes: {answered_yes}</source>
        <translation>Ответов «да»: {answered_yes}</translation>
    </message>
    <message>
        <source>Positive dimensions: {positive}</source>
        <translation>Положительных измерений: {positive}</translation>
    </message>
    <message>
        <source>Not asked: {not_asked}</source>
        <translation>Не спрошено: {not_asked}</translation>
    </message>
    <message>
        <source>family in the country</source>
        <translation>семья в стране</translation>
    </message>
    <message>
        <source>studies</source>
        <translation>учёба</translation>
    </message>
    <message>
        <source>medical treatment</source>
        <translation>лечение</translation>
    </message>
    <message>
        <source>emergency treatment</source>
        <translation>экстренное лечение</translation>
    </message>
    <message>
        <source>a relative who fell ill or died</source>
        <translation>болезнь или смерть родственника</translation>
    </message>
    <message>
        <source>force majeure</source>
        <translation>непреодолимая сила</translation>
    </message>
    <message>
        <source>a permit or another status</source>
        <translation>разрешение или другой статус</translation>
    </message>
    <message>
        <source>an international treaty</source>
        <translation>международный договор</translation>
    </message>
    <message>
        <source>leaving and entering again for work</source>
        <translation>выезд и новый въезд с целью «работа»</translation>
    </message>
    <message>
        <source>the court restores a term missed for a good reason</source>
        <translation>суд восстановит срок по уважительной причине</translation>
    </message>
    <message>
        <source>a job in which work may not be stopped</source>
        <translation>работа, где приостанавливать её нельзя</translation>
    </message>
    <message>
        <source>payment in full</source>
        <translation>полная выплата</translation>
    </message>
    <message>
        <source>whether there was intent</source>
        <translation>был ли умысел</translation>
    </message>
    <message>
        <source>which part was paid</source>
        <translation>какая часть выплачена</translation>
    </message>
    <message>
        <source>sums that were never accrued</source>
        <translation>суммы, которые не были начислены</translation>
    </message>
    <message>
        <source>the authority weighs a late application</source>
        <translation>орган рассматривает и позднее обращение</translation>
    </message>
    <message>
        <source>the court stays open</source>
        <translation>суд остаётся доступен</translation>
    </message>
    <message>
        <source>Possible: {finding}</source>
        <translation>Возможно: {finding}</translation>
    </message>
    <message>
        <source>In the country ({country}) now: {used} used. No limit of stay was read for this.</source>
        <translation>Сейчас в стране ({country}): использовано {used}. Предел пребывания для этого случая не прочитан.</translation>
    </message>
    <message>
        <source>In the country ({country}) now: {used} used, {left} left. The last lawful day is {last_legal_day}.</source>
        <translation>Сейчас в стране ({country}): использовано {used}, осталось {left}. Последний законный день: {last_legal_day}.</translation>
    </message>
    <message>
        <source>In the country ({country}) over the limit since {first_breach}.</source>
        <translation>В стране ({country}) сверх срока с {first_breach}.</translation>
    </message>
    <message>
        <source>In the country ({country}) now: {used} used, {left} left.</source>
        <translation>Сейчас в стране ({country}): использовано {used}, осталось {left}.</translation>
    </message>
    <message>
        <source>Outside the country ({country}): {used} used.</source>
        <translation>Вне страны ({country}): использовано {used}.</translation>
    </message>
    <message>
        <source>Outside the country ({country}): {used} used, {left} left.</source>
        <translation>Вне страны ({country}): использовано {used}, осталось {left}.</translation>
    </message>
    <message>
        <source>Overstay of {days}, still going on (stay {trip}).</source>
        <translation>Превышение срока: {days}, продолжается (пребывание {trip}).</translation>
    </message>
    <message>
        <source>Overstay of {days} in stay {trip}, until {last_day}.</source>
        <translation>Превышение срока: {days}, пребывание {trip}, до {last_day}.</translation>
    </message>
    <message>
        <source>Registered in time (stay {trip}).</source>
        <translation>Зарегистрирован(а) вовремя (пребывание {trip}).</translation>
    </message>
    <message>
        <source>Registered late: the last day was {last_day} (stay {trip}).</source>
        <translation>Зарегистрирован(а) с опозданием: последний день был {last_day} (пребывание {trip}).</translation>
    </message>
    <message>
        <source>The registration has ended while the stay goes on (stay {trip}).</source>
        <translation>Регистрация закончилась, а пребывание продолжается (пребывание {trip}).</translation>
    </message>
    <message>
        <source>To be registered by {last_day} (stay {trip}).</source>
        <translation>Встать на учёт нужно до {last_day} (пребывание {trip}).</translation>
    </message>
    <message>
        <source>Not registered; the last day was {last_day} (stay {trip}).</source>
        <translation>На учёт не поставлен(а); последний день был {last_day} (пребывание {trip}).</translation>
    </message>
    <message>
        <source>Overstay of {days}: entry will likely be refused after leaving.</source>
        <translation>Превышение срока на {days}: после выезда во въезде, вероятно, откажут.</translation>
    </message>
    <message>
        <source>Overstay of {days}: entry is likely refused until {likely_end}.</source>
        <translation>Превышение срока на {days}: въезд, вероятно, закрыт до {likely_end}.</translation>
    </message>
    <message>
        <source>Overstay of {days}, too short for a ban so far; from {longer_from} a ban is likely.</source>
        <translation>Превышение срока на {days}, пока без запрета; с {longer_from} запрет вероятен.</translation>
    </message>
    <message>
        <source>Overstay of {days} with a reason the law accepts: likely no ban, if it is proved.</source>
        <translation>Превышение срока на {days} по причине, которую закон принимает: запрета, вероятно, нет, если причина доказана.</translation>
    </message>
    <message>
        <source>Longer in the country than the limit allows: entry will likely be refused after leaving.</source>
        <translation>Пребывание дольше разрешённого: после выезда во въезде, вероятно, откажут.</translation>
    </message>
    <message>
        <source>Longer in the country than the limit allows: entry is likely refused until {likely_end}.</source>
        <translation>Пребывание дольше разрешённого: въезд, вероятно, закрыт до {likely_end}.</translation>
    </message>
    <message>
        <source>Expelled, deported or readmitted: entry is likely refused.</source>
        <translation>Выдворение, депортация или реадмиссия: во въезде, вероятно, откажут.</translation>
    </message>
    <message>
        <source>Expelled, deported or readmitted: entry is likely refused until {likely_end}.</source>
        <translation>Выдворение, депортация или реадмиссия: въезд, вероятно, закрыт до {likely_end}.</translation>
    </message>
    <message>
        <source>Removed more than once: entry is likely refused.</source>
        <translation>Удаление из страны более одного раза: во въезде, вероятно, откажут.</translation>
    </message>
    <message>
        <source>Removed more than once: entry is likely refused until {likely_end}.</source>
        <translation>Удаление из страны более одного раза: въезд, вероятно, закрыт до {likely_end}.</translation>
    </message>
    <message>
        <source>Removed while on the register of controlled persons: entry is likely refused, for at least the stated time.</source>
        <translation>Удаление из страны при записи в реестре контролируемых лиц: во въезде, вероятно, откажут, не менее чем на названный срок.</translation>
    </message>
    <message>
        <source>Removed while on the register of controlled persons: entry is likely refused at least until {likely_end}.</source>
        <translation>Удаление из страны при записи в реестре контролируемых лиц: въезд, вероятно, закрыт как минимум до {likely_end}.</translation>
    </message>
    <message>
        <source>Several administrative offences within the period: entry is likely refused.</source>
        <translation>Несколько административных нарушений за период: во въезде, вероятно, откажут.</translation>
    </message>
    <message>
        <source>{count} administrative offences within the period: entry is likely refused until {likely_end}.</source>
        <translation>Административных нарушений за период: {count}. Въезд, вероятно, закрыт до {likely_end}.</translation>
    </message>
    <message>
        <source>Several offences against the migration rules within the period: entry is likely refused.</source>
        <translation>Несколько нарушений миграционных правил за период: во въезде, вероятно, откажут.</translation>
    </message>
    <message>
        <source>{count} offences against the migration rules within the period: entry is likely refused until {likely_end}.</source>
        <translation>Нарушений миграционных правил за период: {count}. Въезд, вероятно, закрыт до {likely_end}.</translation>
    </message>
    <message>
        <source>The stay was declared undesirable: entry is likely refused until that is lifted.</source>
        <translation>Пребывание признано нежелательным: въезд, вероятно, закрыт, пока решение не отменено.</translation>
    </message>
    <message>
        <source>An unpaid fine: entry is likely refused until it is paid.</source>
        <translation>Неоплаченный штраф: во въезде, вероятно, откажут, пока он не оплачен.</translation>
    </message>
    <message>
        <source>A conviction that is not spent: entry is likely refused until it is.</source>
        <translation>Непогашенная судимость: во въезде, вероятно, откажут до погашения.</translation>
    </message>
    <message>
        <source>A conviction that is not spent: entry is likely refused until {likely_end}.</source>
        <translation>Непогашенная судимость: въезд, вероятно, закрыт до {likely_end}.</translation>
    </message>
    <message>
        <source>Border rules were broken at an attempt to enter: entry is likely refused until that is put right.</source>
        <translation>Нарушены правила пересечения границы: во въезде, вероятно, откажут, пока это не исправлено.</translation>
    </message>
    <message>
        <source>Forged papers or false statements: entry is likely refused.</source>
        <translation>Поддельные документы или ложные сведения: во въезде, вероятно, откажут.</translation>
    </message>
    <message>
        <source>Means to live were not shown: entry is likely refused until they are.</source>
        <translation>Не подтверждены средства на проживание: во въезде, вероятно, откажут, пока они не подтверждены.</translation>
    </message>
    <message>
        <source>A threat to security or public order was named: entry is likely refused.</source>
        <translation>Названа угроза безопасности или общественному порядку: во въезде, вероятно, откажут.</translation>
    </message>
    <message>
        <source>No medical insurance: entry is likely refused until the policy is shown.</source>
        <translation>Нет медицинского полиса: во въезде, вероятно, откажут, пока полис не предъявлен.</translation>
    </message>
    <message>
        <source>A debt to the state or for a fine: entry is likely refused until it is paid.</source>
        <translation>Долг перед государством или по штрафу: во въезде, вероятно, откажут, пока он не оплачен.</translation>
    </message>
    <message>
        <source>A paper states a ban of entry.</source>
        <translation>В документе назван запрет на въезд.</translation>
    </message>
    <message>
        <source>A paper states a ban of entry until {likely_end}.</source>
        <translation>В документе назван запрет на въезд до {likely_end}.</translation>
    </message>
    <message>
        <source>Left {days} too late: an offence, no ban by itself.</source>
        <translation>Выезд с опозданием на {days}: нарушение, само по себе не запрет.</translation>
    </message>
    <message>
        <source>On the register of controlled persons: what may be done is limited, and removal threatens.</source>
        <translation>Запись в реестре контролируемых лиц: права ограничены, грозит высылка.</translation>
    </message>
    <message>
        <source>Left while on the register of controlled persons: a ban is likely left behind; have it checked.</source>
        <translation>Выезд при записи в реестре контролируемых лиц: вероятно, остался запрет; его нужно проверить.</translation>
    </message>
    <message>
        <source>Family, study or treatment counts against a ban; the decision is the authority&apos;s or the court&apos;s.</source>
        <translation>Семья, учёба или лечение говорят против запрета; решает орган или суд.</translation>
    </message>
    <message>
        <source>Checked in writing on {checked_on}: {answer}.</source>
        <translation>Письменная проверка {checked_on}: {answer}.</translation>
    </message>
    <message>
        <source>Checked on {checked_on}, not in writing: {answer}. Only a written answer has weight.</source>
        <translation>Проверка {checked_on}, не письменная: {answer}. Вес имеет только письменный ответ.</translation>
    </message>
    <message>
        <source>So far no dimension is positive.</source>
        <translation>Пока ни одно измерение не положительно.</translation>
    </message>
    <message>
        <source>Signs, but no exploitation was told of so far.</source>
        <translation>Признаки есть, но об эксплуатации пока не рассказано.</translation>
    </message>
    <message>
        <source>Exploitation of a worker: a labour rights case.</source>
        <translation>Эксплуатация работника: дело о трудовых правах.</translation>
    </message>
    <message>
        <source>Deceived at recruitment and exploited.</source>
        <translation>Обман при найме и эксплуатация.</translation>
    </message>
    <message>
        <source>Strong indication: refer for a full assessment by specialists.</source>
        <translation>Сильные указания: направить к специалистам на полную оценку.</translation>
    </message>
    <message>
        <source>This list waits to be confirmed, so nothing is scored: refer for a full assessment.</source>
        <translation>Этот список ждёт подтверждения, балл не считается: направить на полную оценку.</translation>
    </message>
    <message>
        <source>{dimension}: positive.</source>
        <translation>{dimension}: положительно.</translation>
    </message>
    <message>
        <source>{dimension}: not positive, {not_asked} not asked.</source>
        <translation>{dimension}: не положительно, не спрошено: {not_asked}.</translation>
    </message>
    <message>
        <source>Signs of forced labour (ILO) in the answers: {signs}.</source>
        <translation>Признаков принудительного труда (МОТ) в ответах: {signs}.</translation>
    </message>
    <message>
        <source>Danger now: act today.</source>
        <translation>Опасность сейчас: действовать сегодня.</translation>
    </message>
    <message>
        <source>A child: the child protection authority today.</source>
        <translation>Ребёнок: сегодня же в орган защиты детей.</translation>
    </message>
    <message>
        <source>Documents are held by somebody else: act today.</source>
        <translation>Документы удерживает другой человек: действовать сегодня.</translation>
    </message>
    <message>
        <source>Locked in or watched: act today.</source>
        <translation>Заперт(а) или под присмотром: действовать сегодня.</translation>
    </message>
    <message>
        <source>Ask whether the person fears to return; nobody has yet.</source>
        <translation>Спросить, боится ли человек возвращаться; этого ещё не спросили.</translation>
    </message>
    <message>
        <source>This is a request for protection: refer to {refer_to} at once; the claim is not judged here.</source>
        <translation>Это просьба о защите: сразу направить, куда: {refer_to}; обоснованность здесь не оценивают.</translation>
    </message>
    <message>
        <source>No term was read for this: apply at once.</source>
        <translation>Срок для этого случая не прочитан: подавать сразу.</translation>
    </message>
    <message>
        <source>To apply by {last_day}.</source>
        <translation>Подать ходатайство до {last_day}.</translation>
    </message>
    <message>
        <source>The term to apply ended on {last_day}; refer all the same, at once.</source>
        <translation>Срок подачи истёк {last_day}; всё равно направить, сразу.</translation>
    </message>
    <message>
        <source>{kind}: by {last_day}.</source>
        <translation>{kind}: до {last_day}.</translation>
    </message>
    <message>
        <source>Protection was refused: legal aid at once; no term to complain was read.</source>
        <translation>В защите отказано: сразу юридическая помощь; срок жалобы не прочитан.</translation>
    </message>
    <message>
        <source>Protection was refused: to complain by {last_day}.</source>
        <translation>В защите отказано: обжаловать до {last_day}.</translation>
    </message>
    <message>
        <source>Protection was refused; the term to complain ended on {last_day}.</source>
        <translation>В защите отказано; срок жалобы истёк {last_day}.</translation>
    </message>
    <message>
        <source>The border unit must tell the migration authority by {last_day}.</source>
        <translation>Пограничники должны известить миграционный орган до {last_day}.</translation>
    </message>
    <message>
        <source>No letter to the country of origin: it could put the person in danger.</source>
        <translation>Писем в страну происхождения не писать: это может навредить человеку.</translation>
    </message>
    <message>
        <source>No contact with the country of origin, its consulate included.</source>
        <translation>Никаких контактов со страной происхождения, включая её консульство.</translation>
    </message>
    <message>
        <source>A letter to the country of origin waits until the fear of return was asked about.</source>
        <translation>Письмо в страну происхождения ждёт, пока не спросят о страхе возвращения.</translation>
    </message>
    <message>
        <source>A child: note the best interests, and who is with the child.</source>
        <translation>Ребёнок: записать наилучшие интересы и кто с ребёнком.</translation>
    </message>
    <message>
        <source>A child alone: the child protection authority today, and a guardian.</source>
        <translation>Ребёнок один: сегодня же орган защиты детей и опекун.</translation>
    </message>
    <message>
        <source>Possibly without any citizenship.</source>
        <translation>Возможно, без гражданства.</translation>
    </message>
    <message>
        <source>Papers are lost: {refer_to}.</source>
        <translation>Документы утеряны: {refer_to}.</translation>
    </message>
    <message>
        <source>Exploited: go on to the screening.</source>
        <translation>Эксплуатация: перейти к опросу по индикаторам.</translation>
    </message>
    <message>
        <source>A sold crossing, or force: ask about exploitation.</source>
        <translation>Платный переход границы или принуждение: спросить об эксплуатации.</translation>
    </message>
    <message>
        <source>Helped across a border for money, not exploited.</source>
        <translation>Перевезли через границу за деньги, без эксплуатации.</translation>
    </message>
    <message>
        <source>Belongs to groups with special needs.</source>
        <translation>Относится к группам с особыми потребностями.</translation>
    </message>
    <message>
        <source>Preliminary profile: {profile}. Refer to: {refer_to}.</source>
        <translation>Предварительный профиль: {profile}. Направить: {refer_to}.</translation>
    </message>
    <message>
        <source>a ban</source>
        <translation>запрет есть</translation>
    </message>
    <message>
        <source>no ban</source>
        <translation>запрета нет</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>no answer yes or no</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не спрошено</translation>
    </message>
    <message>
        <source>must</source>
        <translation>обязан</translation>
    </message>
    <message>
        <source>may</source>
        <translation>вправе</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>не сказано</translation>
    </message>
    <message>
        <source>nothing at all was paid</source>
        <translation>не выплачено ничего</translation>
    </message>
    <message>
        <source>a part was paid</source>
        <translation>выплачена часть</translation>
    </message>
    <message>
        <source>The employer</source>
        <translation>Работодатель</translation>
    </message>
    <message>
        <source>The labour inspectorate</source>
        <translation>Трудовая инспекция</translation>
    </message>
    <message>
        <source>The prosecutor</source>
        <translation>Прокуратура</translation>
    </message>
    <message>
        <source>The court</source>
        <translation>Суд</translation>
    </message>
    <message>
        <source>The conciliation commission</source>
        <translation>Согласительная комиссия</translation>
    </message>
    <message>
        <source>The border service</source>
        <translation>Пограничная служба</translation>
    </message>
    <message>
        <source>The department of employment and social programmes</source>
        <translation>Управление занятости и социальных программ</translation>
    </message>
    <message>
        <source>The border officer</source>
        <translation>Пограничник</translation>
    </message>
    <message>
        <source>The border post</source>
        <translation>Пограничный пост</translation>
    </message>
    <message>
        <source>The migration office</source>
        <translation>Миграционная служба</translation>
    </message>
    <message>
        <source>UNHCR</source>
        <translation>УВКБ ООН</translation>
    </message>
    <message>
        <source>UNHCR or legal aid</source>
        <translation>УВКБ ООН или юридическая помощь</translation>
    </message>
    <message>
        <source>The child protection authority</source>
        <translation>Орган защиты детей</translation>
    </message>
    <message>
        <source>The screening in this program</source>
        <translation>Опрос по индикаторам в этой программе</translation>
    </message>
    <message>
        <source>The migration service</source>
        <translation>Миграционная служба</translation>
    </message>
    <message>
        <source>Legal aid</source>
        <translation>Юридическая помощь</translation>
    </message>
    <message>
        <source>Legal clinic Adilet</source>
        <translation>Юридическая клиника «Адилет»</translation>
    </message>
    <message>
        <source>The consulate</source>
        <translation>Консульство</translation>
    </message>
    <message>
        <source>Ask about the fear of return first</source>
        <translation>Сначала спросить о страхе возвращения</translation>
    </message>
    <message>
        <source>Services of the centre</source>
        <translation>Услуги центра</translation>
    </message>
    <message>
        <source>A health service</source>
        <translation>Медицинская служба</translation>
    </message>
    <message>
        <source>written demand</source>
        <translation>письменное требование</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>жалоба</translation>
    </message>
    <message>
        <source>application</source>
        <translation>заявление</translation>
    </message>
    <message>
        <source>statement of claim</source>
        <translation>исковое заявление</translation>
    </message>
    <message>
        <source>application for a court order</source>
        <translation>заявление о судебном приказе</translation>
    </message>
    <message>
        <source>notice of stopping work</source>
        <translation>извещение о приостановке работы</translation>
    </message>
    <message>
        <source>passport</source>
        <translation>паспорт</translation>
    </message>
    <message>
        <source>identity card</source>
        <translation>удостоверение личности</translation>
    </message>
    <message>
        <source>birth certificate</source>
        <translation>свидетельство о рождении</translation>
    </message>
    <message>
        <source>certificate of return</source>
        <translation>свидетельство на возвращение</translation>
    </message>
    <message>
        <source>residence permit</source>
        <translation>вид на жительство</translation>
    </message>
    <message>
        <source>refugee certificate</source>
        <translation>свидетельство беженца</translation>
    </message>
    <message>
        <source>passport of the USSR</source>
        <translation>паспорт СССР</translation>
    </message>
    <message>
        <source>another paper</source>
        <translation>другой документ</translation>
    </message>
    <message>
        <source>copy with the stamp of receipt</source>
        <translation>копия с отметкой о получении</translation>
    </message>
    <message>
        <source>Patent, a month</source>
        <translation>Патент, за месяц</translation>
    </message>
    <message>
        <source>Household permit, a month</source>
        <translation>Разрешение на работу у физлица, за месяц</translation>
    </message>
    <message>
        <source>date and place of birth</source>
        <translation>дата и место рождения</translation>
    </message>
    <message>
        <source>citizenship</source>
        <translation>гражданство</translation>
    </message>
    <message>
        <source>name in Cyrillic letters</source>
        <translation>имя кириллицей</translation>
    </message>
    <message>
        <source>name in Latin letters</source>
        <translation>имя латиницей</translation>
    </message>
    <message>
        <source>passport number and date</source>
        <translation>номер и дата паспорта</translation>
    </message>
    <message>
        <source>papers on the family</source>
        <translation>документы о семье</translation>
    </message>
    <message>
        <source>migration card</source>
        <translation>миграционная карта</translation>
    </message>
    <message>
        <source>passport with a translation</source>
        <translation>паспорт с переводом</translation>
    </message>
    <message>
        <source>notice of the refusal</source>
        <translation>уведомление об отказе</translation>
    </message>
    <message>
        <source>papers on the studies</source>
        <translation>документы об учёбе</translation>
    </message>
    <message>
        <source>papers on the treatment</source>
        <translation>документы о лечении</translation>
    </message>
    <message>
        <source>papers on the work</source>
        <translation>документы о работе</translation>
    </message>
    <message>
        <source>birth certificates</source>
        <translation>свидетельства о рождении</translation>
    </message>
    <message>
        <source>papers on the income</source>
        <translation>документы о доходах</translation>
    </message>
    <message>
        <source>proof of living together</source>
        <translation>подтверждение совместного проживания</translation>
    </message>
    <message>
        <source>marriage certificate</source>
        <translation>свидетельство о браке</translation>
    </message>
    <message>
        <source>fingerprints</source>
        <translation>отпечатки пальцев</translation>
    </message>
    <message>
        <source>medical insurance</source>
        <translation>медицинский полис</translation>
    </message>
    <message>
        <source>medical certificates</source>
        <translation>медицинские справки</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>фотография</translation>
    </message>
    <message>
        <source>slip of registration</source>
        <translation>отрывная часть уведомления о прибытии</translation>
    </message>
    <message>
        <source>Abuse of vulnerability</source>
        <translation>Злоупотребление уязвимостью</translation>
    </message>
    <message>
        <source>Deception</source>
        <translation>Обман</translation>
    </message>
    <message>
        <source>Restriction of movement</source>
        <translation>Ограничение передвижения</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Изоляция</translation>
    </message>
    <message>
        <source>Physical and sexual violence</source>
        <translation>Физическое и сексуальное насилие</translation>
    </message>
    <message>
        <source>Intimidation and threats</source>
        <translation>Запугивание и угрозы</translation>
    </message>
    <message>
        <source>Retention of identity documents</source>
        <translation>Удержание удостоверений личности</translation>
    </message>
    <message>
        <source>Withholding of wages</source>
        <translation>Удержание зарплаты</translation>
    </message>
    <message>
        <source>Debt bondage</source>
        <translation>Долговая кабала</translation>
    </message>
    <message>
        <source>Abusive working and living conditions</source>
        <translation>Унизительные условия труда и быта</translation>
    </message>
    <message>
        <source>Excessive overtime</source>
        <translation>Чрезмерная сверхурочная работа</translation>
    </message>
    <message>
        <source>Fears to return</source>
        <translation>Боится возвращаться</translation>
    </message>
    <message>
        <source>Fears to be killed</source>
        <translation>Боится, что убьют</translation>
    </message>
    <message>
        <source>Torture</source>
        <translation>Пытки</translation>
    </message>
    <message>
        <source>War</source>
        <translation>Война</translation>
    </message>
    <message>
        <source>Asks for help</source>
        <translation>Просит помощи</translation>
    </message>
    <message>
        <source>Asks for UNHCR</source>
        <translation>Просит связать с УВКБ</translation>
    </message>
    <message>
        <source>Asks for a lawyer</source>
        <translation>Просит адвоката</translation>
    </message>
    <message>
        <source>Force or deception at recruitment, force at the place of work, exploitation</source>
        <translation>Принуждение или обман при найме, принуждение на месте, эксплуатация</translation>
    </message>
    <message>
        <source>A child who was brought there and exploited</source>
        <translation>Ребёнка привлекли или перевезли и эксплуатировали</translation>
    </message>
    <message>
        <source>A child who was exploited; how it came there was not asked (own safety rule)</source>
        <translation>Ребёнка эксплуатировали; как он там оказался, не спрошено (собственное правило осторожности)</translation>
    </message>
    <message>
        <source>Force at the place of work and exploitation (own safety rule)</source>
        <translation>Принуждение на месте и эксплуатация (собственное правило осторожности)</translation>
    </message>
    <message>
        <source>Force at recruitment and exploitation (own safety rule)</source>
        <translation>Принуждение при найме и эксплуатация (собственное правило осторожности)</translation>
    </message>
    <message>
        <source>Abuse of vulnerability and exploitation (own safety rule)</source>
        <translation>Злоупотребление уязвимостью и эксплуатация (собственное правило осторожности)</translation>
    </message>
    <message>
        <source>Deception at recruitment and exploitation</source>
        <translation>Обман при найме и эксплуатация</translation>
    </message>
    <message>
        <source>Exploitation alone</source>
        <translation>Только эксплуатация</translation>
    </message>
    <message>
        <source>Dimensions without exploitation (own safety rule)</source>
        <translation>Измерения без эксплуатации (собственное правило осторожности)</translation>
    </message>
    <message>
        <source>Deception at recruitment</source>
        <translation>Обман при найме</translation>
    </message>
    <message>
        <source>Force at recruitment</source>
        <translation>Принуждение при найме</translation>
    </message>
    <message>
        <source>Abuse of vulnerability at recruitment</source>
        <translation>Злоупотребление уязвимостью при найме</translation>
    </message>
    <message>
        <source>Exploitation</source>
        <translation>Эксплуатация</translation>
    </message>
    <message>
        <source>Force at the place of work</source>
        <translation>Принуждение на месте</translation>
    </message>
    <message>
        <source>Abuse of vulnerability at the place of work</source>
        <translation>Злоупотребление уязвимостью на месте</translation>
    </message>
    <message>
        <source>Child alone</source>
        <translation>Ребёнок один</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Ребёнок</translation>
    </message>
    <message>
        <source>Asks for protection</source>
        <translation>Просит защиты</translation>
    </message>
    <message>
        <source>Signs of trafficking</source>
        <translation>Признаки торговли людьми</translation>
    </message>
    <message>
        <source>Smuggling or trafficking, still open</source>
        <translation>Незаконный ввоз или торговля людьми, неясно</translation>
    </message>
    <message>
        <source>Possibly stateless</source>
        <translation>Возможно, без гражданства</translation>
    </message>
    <message>
        <source>Smuggled</source>
        <translation>Незаконный ввоз</translation>
    </message>
    <message>
        <source>Papers lost</source>
        <translation>Утеря документов</translation>
    </message>
    <message>
        <source>Special needs</source>
        <translation>Особые потребности</translation>
    </message>
    <message>
        <source>Other migrant</source>
        <translation>Другой мигрант</translation>
    </message>
    <message>
        <source>limit of days</source>
        <translation>предел дней</translation>
    </message>
    <message>
        <source>single stay</source>
        <translation>непрерывное пребывание</translation>
    </message>
    <message>
        <source>permit ended</source>
        <translation>разрешение закончилось</translation>
    </message>
    <message>
        <source>day set by the authority</source>
        <translation>день, установленный органом</translation>
    </message>
    <message>
        <source>the citizenship</source>
        <translation>гражданство</translation>
    </message>
    <message>
        <source>whether a visa is needed</source>
        <translation>нужна ли виза</translation>
    </message>
    <message>
        <source>the stays in the country</source>
        <translation>пребывания в стране</translation>
    </message>
    <message>
        <source>the registration</source>
        <translation>регистрация</translation>
    </message>
    <message>
        <source>the day of entry</source>
        <translation>день въезда</translation>
    </message>
    <message>
        <source>the day of leaving</source>
        <translation>день выезда</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>ещё там</translation>
    </message>
    <message>
        <source>the day the stay was allowed until</source>
        <translation>до какого дня разрешено пребывание</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>первый день</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>последний день</translation>
    </message>
    <message>
        <source>whether it lets the person work</source>
        <translation>даёт ли право на работу</translation>
    </message>
    <message>
        <source>the country</source>
        <translation>страна</translation>
    </message>
    <message>
        <source>the kind</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>the day it came into force</source>
        <translation>день вступления в силу</translation>
    </message>
    <message>
        <source>the day of the decision</source>
        <translation>день решения</translation>
    </message>
    <message>
        <source>which rules were broken</source>
        <translation>какие правила нарушены</translation>
    </message>
    <message>
        <source>the day it was carried out</source>
        <translation>день исполнения</translation>
    </message>
    <message>
        <source>the day the copy was received</source>
        <translation>день получения копии</translation>
    </message>
    <message>
        <source>the day the person learned of it</source>
        <translation>день, когда человек об этом узнал</translation>
    </message>
    <message>
        <source>until when the paper states the ban</source>
        <translation>до какого дня запрет по документу</translation>
    </message>
    <message>
        <source>whether the fine was paid</source>
        <translation>оплачен ли штраф</translation>
    </message>
    <message>
        <source>whether it was intentional</source>
        <translation>было ли деяние умышленным</translation>
    </message>
    <message>
        <source>whether the conviction is spent</source>
        <translation>погашена ли судимость</translation>
    </message>
    <message>
        <source>the day the conviction is spent</source>
        <translation>день погашения судимости</translation>
    </message>
    <message>
        <source>the day of the sentence</source>
        <translation>день приговора</translation>
    </message>
    <message>
        <source>the day of the check</source>
        <translation>день проверки</translation>
    </message>
    <message>
        <source>the spelling that was checked</source>
        <translation>написание имени при проверке</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>ответ</translation>
    </message>
    <message>
        <source>until when</source>
        <translation>до какого дня</translation>
    </message>
    <message>
        <source>a copy of the answer</source>
        <translation>копия ответа</translation>
    </message>
    <message>
        <source>whether the person is on the register of controlled persons</source>
        <translation>есть ли запись в реестре контролируемых лиц</translation>
    </message>
    <message>
        <source>the day of the entry in the register of controlled persons</source>
        <translation>день записи в реестр контролируемых лиц</translation>
    </message>
    <message>
        <source>the day of the registration</source>
        <translation>день постановки на учёт</translation>
    </message>
    <message>
        <source>the day of travel</source>
        <translation>день поездки</translation>
    </message>
    <message>
        <source>the country of work</source>
        <translation>страна работы</translation>
    </message>
    <message>
        <source>the purpose on the migration card</source>
        <translation>цель в миграционной карте</translation>
    </message>
    <message>
        <source>the day of the contract</source>
        <translation>день договора</translation>
    </message>
    <message>
        <source>the day of the contract notice</source>
        <translation>день уведомления о договоре</translation>
    </message>
    <message>
        <source>the day the contract ended early</source>
        <translation>день досрочного расторжения договора</translation>
    </message>
    <message>
        <source>the day of the application</source>
        <translation>день подачи заявления</translation>
    </message>
    <message>
        <source>the day the patent was issued</source>
        <translation>день выдачи патента</translation>
    </message>
    <message>
        <source>the last day of the patent</source>
        <translation>последний день патента</translation>
    </message>
    <message>
        <source>how many months are paid</source>
        <translation>сколько месяцев оплачено</translation>
    </message>
    <message>
        <source>who the employer is</source>
        <translation>кто работодатель</translation>
    </message>
    <message>
        <source>the employer&apos;s name</source>
        <translation>имя или название работодателя</translation>
    </message>
    <message>
        <source>the employer&apos;s tax number</source>
        <translation>ИНН работодателя</translation>
    </message>
    <message>
        <source>whether the work is seasonal</source>
        <translation>сезонная ли работа</translation>
    </message>
    <message>
        <source>what the work is</source>
        <translation>какая работа</translation>
    </message>
    <message>
        <source>how many workers the household has</source>
        <translation>сколько работников в хозяйстве</translation>
    </message>
    <message>
        <source>the pay periods</source>
        <translation>периоды выплат</translation>
    </message>
    <message>
        <source>the agreed wage</source>
        <translation>договорённая зарплата</translation>
    </message>
    <message>
        <source>the currency of the agreed wage</source>
        <translation>валюта договорённой зарплаты</translation>
    </message>
    <message>
        <source>the agreed pay day</source>
        <translation>договорённый день выплаты</translation>
    </message>
    <message>
        <source>the payments</source>
        <translation>выплаты</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>the sum</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>the currency of the sum</source>
        <translation>валюта суммы</translation>
    </message>
    <message>
        <source>whether it was agreed to</source>
        <translation>было ли согласие</translation>
    </message>
    <message>
        <source>whether the wage was accrued</source>
        <translation>была ли зарплата начислена</translation>
    </message>
    <message>
        <source>whether the employer let the work begin</source>
        <translation>допустил ли работодатель к работе</translation>
    </message>
    <message>
        <source>whether there is a written contract</source>
        <translation>есть ли письменный договор</translation>
    </message>
    <message>
        <source>the first day of work</source>
        <translation>первый день работы</translation>
    </message>
    <message>
        <source>the last day of work</source>
        <translation>последний день работы</translation>
    </message>
    <message>
        <source>whether the stay is regular</source>
        <translation>законно ли пребывание</translation>
    </message>
    <message>
        <source>the day the risk was talked over</source>
        <translation>день обсуждения риска</translation>
    </message>
    <message>
        <source>what the person decided</source>
        <translation>что решил человек</translation>
    </message>
    <message>
        <source>the contract</source>
        <translation>договор</translation>
    </message>
    <message>
        <source>pay slips</source>
        <translation>расчётные листки</translation>
    </message>
    <message>
        <source>bank records</source>
        <translation>выписки банка</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>переписка</translation>
    </message>
    <message>
        <source>letters that demand the wage</source>
        <translation>письма с требованием зарплаты</translation>
    </message>
    <message>
        <source>co-workers as witnesses</source>
        <translation>коллеги-свидетели</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>фотографии</translation>
    </message>
    <message>
        <source>rules for this country: none was read</source>
        <translation>нормы этой страны: не прочитаны</translation>
    </message>
    <message>
        <source>which multiple of the rate the law sets (not read)</source>
        <translation>какую кратность ставки устанавливает закон (не прочитано)</translation>
    </message>
    <message>
        <source>by how many days a year is divided (not read)</source>
        <translation>на сколько дней делится год (не прочитано)</translation>
    </message>
    <message>
        <source>the rule on interest in this country ({rest}; not read)</source>
        <translation>норма о процентах в этой стране ({rest}; не прочитана)</translation>
    </message>
    <message>
        <source>the rule on where to go in this country ({rest}; not read)</source>
        <translation>порядок обращения в этой стране ({rest}; не прочитан)</translation>
    </message>
    <message>
        <source>the rule on where to apply in this country ({rest}; not read)</source>
        <translation>норма о том, куда обращаться в этой стране ({rest}; не прочитана)</translation>
    </message>
    <message>
        <source>the term to apply in this country ({rest}; not read)</source>
        <translation>срок подачи в этой стране ({rest}; не прочитан)</translation>
    </message>
    <message>
        <source>the term to complain in this country ({rest}; not read)</source>
        <translation>срок жалобы в этой стране ({rest}; не прочитан)</translation>
    </message>
    <message>
        <source>the rule {rest}</source>
        <translation>норма {rest}</translation>
    </message>
    <message>
        <source>the key rates of these days (table {rest})</source>
        <translation>ключевые ставки этих дней (таблица {rest})</translation>
    </message>
    <message>
        <source>the public holidays of {rest}</source>
        <translation>праздничные дни {rest} года</translation>
    </message>
    <message>
        <source>the age</source>
        <translation>возраст</translation>
    </message>
    <message>
        <source>the list of questions</source>
        <translation>список вопросов</translation>
    </message>
    <message>
        <source>what was done to bring the person there</source>
        <translation>как человека привлекли и перевезли</translation>
    </message>
    <message>
        <source>whether there is danger now</source>
        <translation>есть ли опасность сейчас</translation>
    </message>
    <message>
        <source>questions on deception at recruitment</source>
        <translation>вопросы об обмане при найме</translation>
    </message>
    <message>
        <source>questions on force at recruitment</source>
        <translation>вопросы о принуждении при найме</translation>
    </message>
    <message>
        <source>questions on abuse of vulnerability at recruitment</source>
        <translation>вопросы о злоупотреблении уязвимостью при найме</translation>
    </message>
    <message>
        <source>questions on exploitation</source>
        <translation>вопросы об эксплуатации</translation>
    </message>
    <message>
        <source>questions on force at the place of work</source>
        <translation>вопросы о принуждении на месте</translation>
    </message>
    <message>
        <source>questions on abuse of vulnerability at the place of work</source>
        <translation>вопросы о злоупотреблении уязвимостью на месте</translation>
    </message>
    <message>
        <source>the answer to {rest}</source>
        <translation>ответ на {rest}</translation>
    </message>
    <message>
        <source>whether the person fears to return</source>
        <translation>боится ли человек возвращаться</translation>
    </message>
    <message>
        <source>where the person is: at the border or inside</source>
        <translation>где человек: на границе или внутри страны</translation>
    </message>
    <message>
        <source>whether the entry was regular</source>
        <translation>был ли въезд законным</translation>
    </message>
    <message>
        <source>the day the danger became known</source>
        <translation>день, когда стало известно об опасности</translation>
    </message>
    <message>
        <source>the day of the refusal</source>
        <translation>день отказа</translation>
    </message>
    <message>
        <source>whether the child is alone</source>
        <translation>один ли ребёнок</translation>
    </message>
    <message>
        <source>who is with the child</source>
        <translation>кто с ребёнком</translation>
    </message>
    <message>
        <source>whether there is a guardian</source>
        <translation>есть ли опекун</translation>
    </message>
    <message>
        <source>the note on the best interests</source>
        <translation>запись о наилучших интересах</translation>
    </message>
    <message>
        <source>where the person was born</source>
        <translation>где человек родился</translation>
    </message>
    <message>
        <source>the citizenships of the parents</source>
        <translation>гражданство родителей</translation>
    </message>
    <message>
        <source>where the person lived</source>
        <translation>где человек жил</translation>
    </message>
    <message>
        <source>which papers are there</source>
        <translation>какие документы есть</translation>
    </message>
    <message>
        <source>whether the person was exploited</source>
        <translation>была ли эксплуатация</translation>
    </message>
    <message>
        <source>whether there was force or deception</source>
        <translation>было ли принуждение или обман</translation>
    </message>
    <message>
        <source>whether the crossing was paid for</source>
        <translation>платил ли человек за переход</translation>
    </message>
    <message>
        <source>the answers</source>
        <translation>ответы</translation>
    </message>
    <message>
        <source>who checked</source>
        <translation>кто проверял</translation>
    </message>
    <message>
        <source>where it was checked</source>
        <translation>где проверяли</translation>
    </message>
    <message>
        <source>what else was told or shown</source>
        <translation>что ещё сказано или показано</translation>
    </message>
    <message>
        <source>the evidence</source>
        <translation>доказательства</translation>
    </message>
    <message>
        <source>the special needs</source>
        <translation>особые потребности</translation>
    </message>
    <message>
        <source>whether the person was injured</source>
        <translation>была ли травма</translation>
    </message>
    <message>
        <source>whether the person was recruited at home</source>
        <translation>был ли набор на родине</translation>
    </message>
    <message>
        <source>whether an interpreter is needed</source>
        <translation>нужен ли переводчик</translation>
    </message>
    <message>
        <source>whether papers are lost</source>
        <translation>утеряны ли документы</translation>
    </message>
    <message>
        <source>the permit fees of today ({rest})</source>
        <translation>размер платы на сегодня ({rest})</translation>
    </message>
    <message>
        <source>the region of the patent</source>
        <translation>регион патента</translation>
    </message>
    <message>
        <source>the region of the work</source>
        <translation>регион работы</translation>
    </message>
    <message>
        <source>whether it was broken off early</source>
        <translation>прекращено ли досрочно</translation>
    </message>
    <message>
        <source>whether a letter to the country of origin is wanted</source>
        <translation>нужно ли письмо в страну происхождения</translation>
    </message>
    <message>
        <source>the region</source>
        <translation>регион</translation>
    </message>
    <message>
        <source>the ways to go on</source>
        <translation>что делать дальше</translation>
    </message>
    <message>
        <source>the papers in hand</source>
        <translation>документы на руках</translation>
    </message>
    <message>
        <source>the article</source>
        <translation>статья</translation>
    </message>
    <message>
        <source>the signs</source>
        <translation>признаки</translation>
    </message>
    <message>
        <source>the paper used</source>
        <translation>использованный документ</translation>
    </message>
    <message>
        <source>what kept the person from leaving</source>
        <translation>что помешало выехать</translation>
    </message>
    <message>
        <source>the ties in the country</source>
        <translation>связи в стране</translation>
    </message>
    <message>
        <source>whether somebody helped across the border</source>
        <translation>помогал ли кто-то перейти границу</translation>
    </message>
    <message>
        <source>{row}: {fact}</source>
        <translation>{row}: {fact}</translation>
    </message>
    <message>
        <source>stay {number}</source>
        <translation>пребывание {number}</translation>
    </message>
    <message>
        <source>ruling {number}</source>
        <translation>решение {number}</translation>
    </message>
    <message>
        <source>permit {number}</source>
        <translation>разрешение {number}</translation>
    </message>
    <message>
        <source>registration {number}</source>
        <translation>регистрация {number}</translation>
    </message>
    <message>
        <source>conviction {number}</source>
        <translation>судимость {number}</translation>
    </message>
    <message>
        <source>check {number}</source>
        <translation>проверка {number}</translation>
    </message>
    <message>
        <source>pay period {number}</source>
        <translation>период {number}</translation>
    </message>
    <message>
        <source>deduction {number}</source>
        <translation>удержание {number}</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>строка {number}</translation>
    </message>
    <message>
        <source>Stay {trip}: {days} counted, from {from} to {to}; used so far: {used}.</source>
        <translation>Пребывание {trip}: засчитано {days}, с {from} по {to}; использовано всего: {used}.</translation>
    </message>
    <message>
        <source>Stay {trip}: {days} not counted, from {from} to {to}: covered by permit {permit}.</source>
        <translation>Пребывание {trip}: не засчитано {days}, с {from} по {to}: действует разрешение {permit}.</translation>
    </message>
    <message>
        <source>Stay {trip}: {days} not counted, from {from} to {to}: time to find a new contract after permit {permit}.</source>
        <translation>Пребывание {trip}: не засчитано {days}, с {from} по {to}: время на новый договор после разрешения {permit}.</translation>
    </message>
    <message>
        <source>Stay {trip}: {days} from {from} to {to}, for which no rule was read.</source>
        <translation>Пребывание {trip}: {days} с {from} по {to}, для которых норма не прочитана.</translation>
    </message>
    <message>
        <source>Stay {trip}: the days of the period were used up on {last_legal_day}.</source>
        <translation>Пребывание {trip}: дни периода закончились {last_legal_day}.</translation>
    </message>
    <message>
        <source>Stay {trip}: the longest single stay ended on {last_legal_day}.</source>
        <translation>Пребывание {trip}: наибольшее непрерывное пребывание закончилось {last_legal_day}.</translation>
    </message>
    <message>
        <source>Stay {trip}: the permit ended on {last_legal_day}.</source>
        <translation>Пребывание {trip}: разрешение закончилось {last_legal_day}.</translation>
    </message>
    <message>
        <source>Stay {trip}: the authority allowed it until {last_legal_day}.</source>
        <translation>Пребывание {trip}: орган разрешил до {last_legal_day}.</translation>
    </message>
    <message>
        <source>{days} over, from {from} to {to}.</source>
        <translation>Сверх срока {days}: с {from} по {to}.</translation>
    </message>
    <message>
        <source>{days}: the rule is for overstays of {from_days} and more.</source>
        <translation>{days}: норма — для превышения от {from_days} и больше.</translation>
    </message>
    <message>
        <source>{days}: the rule is for overstays of {from_days} to {to_days}.</source>
        <translation>{days}: норма — для превышения от {from_days} до {to_days}.</translation>
    </message>
    <message>
        <source>A ban begins with an overstay of {from_days}, reached on {on}.</source>
        <translation>Запрет начинается с превышения на {from_days}, это будет {on}.</translation>
    </message>
    <message>
        <source>{from} and {years} more: {end}.</source>
        <translation>{from} и ещё {years}: {end}.</translation>
    </message>
    <message>
        <source>Ruling {ruling}: an offence, decided on {on}.</source>
        <translation>Постановление {ruling}: нарушение, решение от {on}.</translation>
    </message>
    <message>
        <source>{count} offences from {from} to {to}, within {years}.</source>
        <translation>Нарушений: {count}, с {from} по {to}, в пределах срока {years}.</translation>
    </message>
    <message>
        <source>Ruling {ruling}: carried out on {on}.</source>
        <translation>Решение {ruling}: исполнено {on}.</translation>
    </message>
    <message>
        <source>Ruling {ruling}: the fine is not paid.</source>
        <translation>Постановление {ruling}: штраф не оплачен.</translation>
    </message>
    <message>
        <source>Ruling {ruling}: the paper itself states the ban.</source>
        <translation>Решение {ruling}: запрет назван в самом документе.</translation>
    </message>
    <message>
        <source>Check {check} of {on} is the one to rely on.</source>
        <translation>Опираемся на проверку {check} от {on}.</translation>
    </message>
    <message>
        <source>Registered on {on}.</source>
        <translation>Поставлен(а) на учёт {on}.</translation>
    </message>
    <message>
        <source>{term} after {from}: the last day is {last_day}.</source>
        <translation>{from} и ещё {term}: последний день {last_day}.</translation>
    </message>
    <message>
        <source>{term} before {from}: the last day is {last_day}.</source>
        <translation>За {term} до {from}: последний день {last_day}.</translation>
    </message>
    <message>
        <source>{last_day} is not a working day; the next is {next}. Do not rely on it.</source>
        <translation>{last_day} — нерабочий день; следующий рабочий {next}. Не полагайтесь на перенос.</translation>
    </message>
    <message>
        <source>To be safe: {safe_day}, in the strictest reading.</source>
        <translation>Надёжно: {safe_day}, при самом строгом счёте.</translation>
    </message>
    <message>
        <source>The day of issue falls on {issue_day}; paid by {last_day} at the latest, better by {safe_day}.</source>
        <translation>День выдачи приходится на {issue_day}; оплатить не позже {last_day}, лучше до {safe_day}.</translation>
    </message>
    <message>
        <source>The purpose on the migration card is: {purpose}.</source>
        <translation>Цель в миграционной карте: {purpose}.</translation>
    </message>
    <message>
        <source>This is not household work: {work}.</source>
        <translation>Это не работа по дому: {work}.</translation>
    </message>
    <message>
        <source>The last day to apply was {last_day}; {days} late.</source>
        <translation>Последний день подачи был {last_day}; опоздание: {days}.</translation>
    </message>
    <message>
        <source>{days} from entry to the end of the contract.</source>
        <translation>От въезда до конца договора: {days}.</translation>
    </message>
    <message>
        <source>Pay period {period}: debt {debt}, interest {interest}.</source>
        <translation>Период {period}: долг {debt}, проценты {interest}.</translation>
    </message>
    <message>
        <source>No pay day was agreed; by law it was {due} at the latest ({rule}).</source>
        <translation>День выплаты не оговорён; по закону не позже {due} ({rule}).</translation>
    </message>
    <message>
        <source>The agreed pay day is later than the law allows: {latest} at the latest ({rule}).</source>
        <translation>Оговорённый день позже, чем допускает закон: не позже {latest} ({rule}).</translation>
    </message>
    <message>
        <source>{amount} paid on {day}.</source>
        <translation>{day} выплачено {amount}.</translation>
    </message>
    <message>
        <source>{amount} paid over what was agreed.</source>
        <translation>Выплачено сверх договорённого: {amount}.</translation>
    </message>
    <message>
        <source>{debt} × {percent} % × {share} × {days}, from {from} to {to}: {interest}.</source>
        <translation>{debt} × {percent} % × {share} × {days}, с {from} по {to}: {interest}.</translation>
    </message>
    <message>
        <source>{days} from {from} to {to} on {debt}: no key rate was entered for them.</source>
        <translation>{days} с {from} по {to} на {debt}: ключевая ставка не введена.</translation>
    </message>
    <message>
        <source>{days} from {from} to {to} on {debt}: no rule on interest was read.</source>
        <translation>{days} с {from} по {to} на {debt}: норма о процентах не прочитана.</translation>
    </message>
    <message>
        <source>Due on {due}; more than {delay_over} late from {since} on.</source>
        <translation>Срок {due}; просрочка больше чем {delay_over} с {since}.</translation>
    </message>
    <message>
        <source>First the employer is told in writing.</source>
        <translation>Сначала работодателя извещают письменно.</translation>
    </message>
    <message>
        <source>Pay period {period}: unpaid for more than {months_over}; {is_full}.</source>
        <translation>Период {period}: не выплачено больше чем {months_over}; {is_full}.</translation>
    </message>
    <message>
        <source>{order}. {to}: {paper}.</source>
        <translation>{order}. {to}: {paper}.</translation>
    </message>
    <message>
        <source>{order}. {to}: {paper}; keep the {keep}.</source>
        <translation>{order}. {to}: {paper}; сохранить: {keep}.</translation>
    </message>
    <message>
        <source>{amount} taken off; agreed: {agreed_to}.</source>
        <translation>Удержано {amount}; согласие: {agreed_to}.</translation>
    </message>
    <message>
        <source>{sign}</source>
        <translation>{sign}</translation>
    </message>
    <message>
        <source>{pattern}</source>
        <translation>{pattern}</translation>
    </message>
    <message>
        <source>Answered yes: strong {strong}, medium {medium}, weak {weak}.</source>
        <translation>Ответов «да»: сильных {strong}, средних {medium}, слабых {weak}.</translation>
    </message>
    <message>
        <source>For a child no deception or force is needed.</source>
        <translation>Для ребёнка обман или принуждение не требуются.</translation>
    </message>
    <message>
        <source>The consent of a child never counts.</source>
        <translation>Согласие ребёнка никогда не имеет значения.</translation>
    </message>
    <message>
        <source>Consent does not count once deception or force was used.</source>
        <translation>Согласие не имеет значения, если был обман или принуждение.</translation>
    </message>
    <message>
        <source>Because of the answer on: {fact}.</source>
        <translation>Из-за ответа: {fact}.</translation>
    </message>
    <message>
        <source>{place}: apply to {to}.</source>
        <translation>{place}: обращаться: {to}.</translation>
    </message>
    <message>
        <source>The person is in the country of the citizenship: no asylum here, ask UNHCR or legal aid.</source>
        <translation>Человек в стране своего гражданства: убежища здесь нет, обратиться в УВКБ или за юридической помощью.</translation>
    </message>
    <message>
        <source>An irregular entry is not punished when the person comes forward without delay.</source>
        <translation>За незаконный въезд не наказывают, если человек обратился без промедления.</translation>
    </message>
    <message>
        <source>Paper held: {paper}.</source>
        <translation>Документ на руках: {paper}.</translation>
    </message>
    <message>
        <source>The person was exploited.</source>
        <translation>Человека эксплуатировали.</translation>
    </message>
    <message>
        <source>Force or deception was used.</source>
        <translation>Было принуждение или обман.</translation>
    </message>
    <message>
        <source>A crossing was sold; nobody exploited the person.</source>
        <translation>Переход был продан; эксплуатации не было.</translation>
    </message>
    <message>
        <source>{group}</source>
        <translation>{group}</translation>
    </message>
    <message>
        <source>{profile}: {to}.</source>
        <translation>{profile}: {to}.</translation>
    </message>
    <message>
        <source>Russia: registration at the place of stay</source>
        <translation>Россия: постановка на миграционный учёт</translation>
    </message>
    <message>
        <source>Russia: registration of a citizen of Tajikistan</source>
        <translation>Россия: постановка на учёт гражданина Таджикистана</translation>
    </message>
    <message>
        <source>Russia: registration of a citizen of Uzbekistan</source>
        <translation>Россия: постановка на учёт гражданина Узбекистана</translation>
    </message>
    <message>
        <source>Russia: registration of a citizen of Kyrgyzstan</source>
        <translation>Россия: постановка на учёт гражданина Кыргызстана</translation>
    </message>
    <message>
        <source>Russia: registration of a citizen of Kazakhstan</source>
        <translation>Россия: постановка на учёт гражданина Казахстана</translation>
    </message>
    <message>
        <source>Russia: registration of a citizen of Armenia</source>
        <translation>Россия: постановка на учёт гражданина Армении</translation>
    </message>
    <message>
        <source>Russia: registration of a citizen of Belarus</source>
        <translation>Россия: постановка на учёт гражданина Беларуси</translation>
    </message>
    <message>
        <source>Russia: leave by the last day of stay</source>
        <translation>Россия: выехать до конца срока пребывания</translation>
    </message>
    <message>
        <source>Kazakhstan: leave by the last day of stay</source>
        <translation>Казахстан: выехать до конца срока пребывания</translation>
    </message>
    <message>
        <source>Russia: apply for the patent</source>
        <translation>Россия: подать на патент</translation>
    </message>
    <message>
        <source>Russia: send the contract notice</source>
        <translation>Россия: уведомить о договоре</translation>
    </message>
    <message>
        <source>Russia: apply for a new patent</source>
        <translation>Россия: подать на переоформление патента</translation>
    </message>
    <message>
        <source>Russia: the patent cannot last longer</source>
        <translation>Россия: предельный срок патента</translation>
    </message>
    <message>
        <source>Russia: pay for the next month of the patent</source>
        <translation>Россия: оплатить следующий месяц патента</translation>
    </message>
    <message>
        <source>EAEU: sign a new contract or leave</source>
        <translation>ЕАЭС: заключить новый договор или выехать</translation>
    </message>
    <message>
        <source>EAEU: stay without registration ends</source>
        <translation>ЕАЭС: конец срока без регистрации</translation>
    </message>
    <message>
        <source>Russia: claim against the ban in court</source>
        <translation>Россия: иск об оспаривании запрета</translation>
    </message>
    <message>
        <source>Russia: complaint against the ruling</source>
        <translation>Россия: жалоба на постановление</translation>
    </message>
    <message>
        <source>Kazakhstan: complaint against the ruling</source>
        <translation>Казахстан: жалоба на постановление</translation>
    </message>
    <message>
        <source>Russia: the written answer is due</source>
        <translation>Россия: срок письменного ответа</translation>
    </message>
    <message>
        <source>Russia: check for a ban before travelling</source>
        <translation>Россия: проверить запрет до поездки</translation>
    </message>
    <message>
        <source>Russia: the written contract was due</source>
        <translation>Россия: срок оформления письменного договора</translation>
    </message>
    <message>
        <source>Russia: to court for the wage</source>
        <translation>Россия: в суд за зарплатой</translation>
    </message>
    <message>
        <source>Russia: to court about the dismissal</source>
        <translation>Россия: в суд об увольнении</translation>
    </message>
    <message>
        <source>Russia: to court about another labour dispute</source>
        <translation>Россия: в суд по другому трудовому спору</translation>
    </message>
    <message>
        <source>Kazakhstan: to the commission or court for the wage</source>
        <translation>Казахстан: в комиссию или суд за зарплатой</translation>
    </message>
    <message>
        <source>Kazakhstan: claim to be reinstated</source>
        <translation>Казахстан: иск о восстановлении на работе</translation>
    </message>
    <message>
        <source>Kazakhstan: notice of arrival</source>
        <translation>Казахстан: уведомление о прибытии</translation>
    </message>
    <message>
        <source>Kazakhstan: stay without registration ends (Kyrgyzstan)</source>
        <translation>Казахстан: конец срока без регистрации (Кыргызстан)</translation>
    </message>
    <message>
        <source>Kazakhstan: get the residence permit</source>
        <translation>Казахстан: оформить разрешение на проживание</translation>
    </message>
    <message>
        <source>Kazakhstan: the first household permit ends</source>
        <translation>Казахстан: конец первого разрешения на работу у физлица</translation>
    </message>
    <message>
        <source>Kazakhstan: the household permit cannot last longer</source>
        <translation>Казахстан: предельный срок разрешения на работу у физлица</translation>
    </message>
    <message>
        <source>Kazakhstan: apply for asylum</source>
        <translation>Казахстан: ходатайство об убежище</translation>
    </message>
    <message>
        <source>Kazakhstan: apply for asylum after an irregular entry</source>
        <translation>Казахстан: ходатайство об убежище после незаконного въезда</translation>
    </message>
    <message>
        <source>Kazakhstan: the asylum seeker&apos;s certificate is due</source>
        <translation>Казахстан: срок выдачи свидетельства</translation>
    </message>
    <message>
        <source>Kazakhstan: fingerprints</source>
        <translation>Казахстан: дактилоскопия</translation>
    </message>
    <message>
        <source>Kazakhstan: the decision on asylum is due</source>
        <translation>Казахстан: срок решения об убежище</translation>
    </message>
    <message>
        <source>Kazakhstan: the decision on asylum, if prolonged</source>
        <translation>Казахстан: срок решения об убежище с продлением</translation>
    </message>
    <message>
        <source>Kyrgyzstan: the decision on asylum is due</source>
        <translation>Кыргызстан: срок решения об убежище</translation>
    </message>
    <message>
        <source>Tajikistan: the border unit&apos;s notice is due</source>
        <translation>Таджикистан: срок извещения от пограничников</translation>
    </message>
    <message>
        <source>Tajikistan: the decision on asylum is due</source>
        <translation>Таджикистан: срок решения об убежище</translation>
    </message>
    <message>
        <source>Tajikistan: complaint against the refusal</source>
        <translation>Таджикистан: жалоба на отказ</translation>
    </message>
    <message>
        <source>the condition on the days after entry</source>
        <translation>условие о днях после въезда</translation>
    </message>
    <message>
        <source>the number of the article</source>
        <translation>номер статьи</translation>
    </message>
    <message>
        <source>the base sum</source>
        <translation>базовая сумма</translation>
    </message>
    <message>
        <source>the brochure itself</source>
        <translation>сама брошюра</translation>
    </message>
    <message>
        <source>whether silence cancels the patent</source>
        <translation>аннулируется ли патент при молчании</translation>
    </message>
    <message>
        <source>the number of the clause</source>
        <translation>номер пункта</translation>
    </message>
    <message>
        <source>whether a copy of the contract is needed</source>
        <translation>нужна ли копия договора</translation>
    </message>
    <message>
        <source>how the end of the ban is reckoned</source>
        <translation>как считается конец запрета</translation>
    </message>
    <message>
        <source>the whole list</source>
        <translation>весь список</translation>
    </message>
    <message>
        <source>the exceptions</source>
        <translation>исключения</translation>
    </message>
    <message>
        <source>when expulsion follows</source>
        <translation>когда следует выдворение</translation>
    </message>
    <message>
        <source>since when it is in force</source>
        <translation>с какого дня действует</translation>
    </message>
    <message>
        <source>the higher steps of the sanction</source>
        <translation>более строгие санкции</translation>
    </message>
    <message>
        <source>the certificate of language</source>
        <translation>сертификат о языке</translation>
    </message>
    <message>
        <source>the legal basis</source>
        <translation>правовое основание</translation>
    </message>
    <message>
        <source>the multiple of the rate</source>
        <translation>кратность ставки</translation>
    </message>
    <message>
        <source>the number of the paragraph</source>
        <translation>номер абзаца</translation>
    </message>
    <message>
        <source>limits to professions</source>
        <translation>ограничения по профессиям</translation>
    </message>
    <message>
        <source>what counts as public order</source>
        <translation>что относится к общественному порядку</translation>
    </message>
    <message>
        <source>who published it</source>
        <translation>кто опубликовал</translation>
    </message>
    <message>
        <source>how a missed term is restored</source>
        <translation>как восстанавливается срок</translation>
    </message>
    <message>
        <source>the wording of 2025</source>
        <translation>редакция 2025 года</translation>
    </message>
    <message>
        <source>social insurance</source>
        <translation>социальное страхование</translation>
    </message>
    <message>
        <source>from which day it runs</source>
        <translation>с какого дня течёт срок</translation>
    </message>
    <message>
        <source>the steps without papers</source>
        <translation>шаги без документов</translation>
    </message>
    <message>
        <source>whether it still holds</source>
        <translation>действует ли до сих пор</translation>
    </message>
    <message>
        <source>the term</source>
        <translation>срок</translation>
    </message>
    <message>
        <source>whose duty it is</source>
        <translation>чья это обязанность</translation>
    </message>
    <message>
        <source>read in the source</source>
        <translation>прочитано в источнике</translation>
    </message>
    <message>
        <source>read in part</source>
        <translation>прочитано частично</translation>
    </message>
    <message>
        <source>confirmed by the centre&apos;s administrator</source>
        <translation>подтверждено администратором центра</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>ждёт подтверждения</translation>
    </message>
    <message>
        <source>Steps agreed on: {open_steps} still open.</source>
        <translation>Согласованные шаги: ещё не сделано {open_steps}.</translation>
    </message>
    <message>
        <source>All steps agreed on are done.</source>
        <translation>Все согласованные шаги сделаны.</translation>
    </message>
    <message>
        <source>Money is owed. Debts: {debts}.</source>
        <translation>Есть долги ({debts}).</translation>
    </message>
    <message>
        <source>A debt to an employer or recruiter that never gets smaller is a sign of forced labour.</source>
        <translation>Долг работодателю или посреднику, который не уменьшается, — признак принудительного труда.</translation>
    </message>
    <message>
        <source>Papers to bring or to ask for: {papers_open}.</source>
        <translation>Документов привезти или запросить: {papers_open}.</translation>
    </message>
    <message>
        <source>All papers these facts call for are there.</source>
        <translation>Все нужные по этим фактам документы есть.</translation>
    </message>
    <message>
        <source>Skills gained: {skills}.</source>
        <translation>Получено навыков: {skills}.</translation>
    </message>
    <message>
        <source>Skills gained: {skills}; nothing on paper shows {unproven} of them.</source>
        <translation>Получено навыков: {skills}; без подтверждения на бумаге: {unproven}.</translation>
    </message>
    <message>
        <source>Organisations to look for in the directory.</source>
        <translation>Какие организации искать в справочнике.</translation>
    </message>
    <message>
        <source>Before leaving again: check for a ban of entry.</source>
        <translation>Перед новым отъездом проверьте, нет ли запрета на въезд.</translation>
    </message>
    <message>
        <source>Before leaving again: check for a ban of entry, at least {months} before the journey.</source>
        <translation>Перед новым отъездом проверьте, нет ли запрета на въезд, не позднее чем за {months} до поездки.</translation>
    </message>
    <message>
        <source>All work in member states lies before {start}, the first day of the pension agreement.</source>
        <translation>Вся работа в государствах-членах была до {start}, первого дня действия соглашения о пенсиях.</translation>
    </message>
    <message>
        <source>Diploma {diploma} ({issued_in}) is accepted in {use_in} without recognition.</source>
        <translation>Диплом {diploma} ({issued_in}) принимается без признания в стране: {use_in}.</translation>
    </message>
    <message>
        <source>Diploma {diploma}: where it is from or is to be used is not known.</source>
        <translation>Диплом {diploma}: неизвестно, где он выдан или где нужен.</translation>
    </message>
    <message>
        <source>Sending money safely: {checks_open} points still to talk over.</source>
        <translation>Безопасные переводы: обсудить ещё пунктов: {checks_open}.</translation>
    </message>
    <message>
        <source>Sending money safely was talked over.</source>
        <translation>Безопасные переводы обсудили.</translation>
    </message>
    <message>
        <source>Next step on {next_step}</source>
        <translation>Следующий шаг {next_step}</translation>
    </message>
    <message>
        <source>Next payment due on {next_due}</source>
        <translation>Следующий платёж {next_due}</translation>
    </message>
    <message>
        <source>how work before the agreement counts, which was not read</source>
        <translation>как засчитывается работа до соглашения (не прочитано)</translation>
    </message>
    <message>
        <source>whether contributions were paid for all of it</source>
        <translation>платили ли взносы за всё это время</translation>
    </message>
    <message>
        <source>⚠ Step {own_step} was due on {on}.</source>
        <translation>⚠ Шаг {own_step}: срок был {on}.</translation>
    </message>
    <message>
        <source>Step {own_step}: by {on}.</source>
        <translation>Шаг {own_step}: до {on}.</translation>
    </message>
    <message>
        <source>Step {own_step}: no day was set.</source>
        <translation>Шаг {own_step}: день не назначен.</translation>
    </message>
    <message>
        <source>Owed in all: {owed}.</source>
        <translation>Всего долга: {owed}.</translation>
    </message>
    <message>
        <source>⚠ Debt {debt} was due on {on}.</source>
        <translation>⚠ Долг {debt}: срок был {on}.</translation>
    </message>
    <message>
        <source>Debt {debt}: something was given as a pledge; ask for legal aid.</source>
        <translation>Долг {debt}: дан залог; обратитесь за юридической помощью.</translation>
    </message>
    <message>
        <source>Debt {debt}: paying does not make it less.</source>
        <translation>Долг {debt}: от выплат он не уменьшается.</translation>
    </message>
    <message>
        <source>{return_paper}</source>
        <translation>{return_paper}</translation>
    </message>
    <message>
        <source>Skill {skill}: {skill_level}.</source>
        <translation>Навык {skill}: {skill_level}.</translation>
    </message>
    <message>
        <source>Skill {skill}: {skill_level}; shown by: {certificate}.</source>
        <translation>Навык {skill}: {skill_level}; подтверждение: {certificate}.</translation>
    </message>
    <message>
        <source>{goal}: {to}.</source>
        <translation>{goal}: {to}.</translation>
    </message>
    <message>
        <source>{country}: {months} and {days}.</source>
        <translation>{country}: {months} и {days}.</translation>
    </message>
    <message>
        <source>{country}, before {start}: {months} and {days}, told apart.</source>
        <translation>{country}, до {start}: {months} и {days}, отдельно.</translation>
    </message>
    <message>
        <source>Work {work_period}, {country}, {from} to {to}: {months} and {days}.</source>
        <translation>Работа {work_period}, {country}, с {from} по {to}: {months} и {days}.</translation>
    </message>
    <message>
        <source>Work {work_period}, {country}, {from} to {to}, before the agreement: {months} and {days}.</source>
        <translation>Работа {work_period}, {country}, с {from} по {to}, до соглашения: {months} и {days}.</translation>
    </message>
    <message>
        <source>Work {work_period}: no contributions were paid.</source>
        <translation>Работа {work_period}: взносы не платили.</translation>
    </message>
    <message>
        <source>{remittance}</source>
        <translation>{remittance}</translation>
    </message>
    <message>
        <source>On Russia&apos;s register of controlled persons: accounts, cash and transfers are limited.</source>
        <translation>В реестре контролируемых лиц России: счета, наличные и переводы ограничены.</translation>
    </message>
    <message>
        <source>whether there are rulings or fines</source>
        <translation>есть ли решения или штрафы</translation>
    </message>
    <message>
        <source>whether there was medical treatment</source>
        <translation>было ли лечение</translation>
    </message>
    <message>
        <source>whether children come too</source>
        <translation>едут ли дети</translation>
    </message>
    <message>
        <source>the country to leave for</source>
        <translation>страна, куда собирается</translation>
    </message>
    <message>
        <source>whether contributions were paid</source>
        <translation>платили ли взносы</translation>
    </message>
    <message>
        <source>a paper that shows the work</source>
        <translation>документ о работе</translation>
    </message>
    <message>
        <source>what shows the skill</source>
        <translation>чем подтверждён навык</translation>
    </message>
    <message>
        <source>where it was issued</source>
        <translation>где выдан</translation>
    </message>
    <message>
        <source>where it is to be used</source>
        <translation>где нужен</translation>
    </message>
    <message>
        <source>when it is due</source>
        <translation>когда срок</translation>
    </message>
    <message>
        <source>whether paying makes it less</source>
        <translation>уменьшается ли он от выплат</translation>
    </message>
    <message>
        <source>the last day, or that it goes on</source>
        <translation>последний день или что работа продолжается</translation>
    </message>
    <message>
        <source>what the diploma is in</source>
        <translation>область диплома</translation>
    </message>
    <message>
        <source>work {number}</source>
        <translation>работа {number}</translation>
    </message>
    <message>
        <source>skill {number}</source>
        <translation>навык {number}</translation>
    </message>
    <message>
        <source>diploma {number}</source>
        <translation>диплом {number}</translation>
    </message>
    <message>
        <source>debt {number}</source>
        <translation>долг {number}</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>шаг {number}</translation>
    </message>
    <message>
        <source>how well is not known</source>
        <translation>уровень неизвестен</translation>
    </message>
    <message>
        <source>has helped with it</source>
        <translation>помогал</translation>
    </message>
    <message>
        <source>does it alone</source>
        <translation>делает сам</translation>
    </message>
    <message>
        <source>can teach it</source>
        <translation>может учить</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Не спрошено</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего нет</translation>
    </message>
    <message>
        <source>an employer&apos;s letter</source>
        <translation>письмо работодателя</translation>
    </message>
    <message>
        <source>a course certificate</source>
        <translation>свидетельство курсов</translation>
    </message>
    <message>
        <source>a state certificate</source>
        <translation>гос. свидетельство</translation>
    </message>
    <message>
        <source>A recruiter</source>
        <translation>Посредник</translation>
    </message>
    <message>
        <source>The whole price, the rate, what arrives</source>
        <translation>Вся цена, курс, сколько придёт</translation>
    </message>
    <message>
        <source>At least two ways compared</source>
        <translation>Сравнены хотя бы два способа</translation>
    </message>
    <message>
        <source>To somebody known; number checked twice</source>
        <translation>Знакомому; номер проверен дважды</translation>
    </message>
    <message>
        <source>The code of the bank told to nobody</source>
        <translation>Код банка не сказан никому</translation>
    </message>
    <message>
        <source>The receipt is kept for a year</source>
        <translation>Квитанция хранится год</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Не известно</translation>
    </message>
    <message>
        <source>Work in member states since {start}: {months} and {days} together.</source>
        <translation>Работа в государствах-членах с {start}: вместе {months} и {days}.</translation>
    </message>
    <message>
        <source>The pension agreement is for citizens of member states. Ask the pension fund.</source>
        <translation>Соглашение о пенсиях — для граждан государств-членов. Спросите в пенсионном фонде.</translation>
    </message>
    <message>
        <source>Work outside the Union: no pension agreement was read. Ask both pension funds.</source>
        <translation>Работа вне Союза: соглашения о пенсии не прочитано. Спросите в обоих пенсионных фондах.</translation>
    </message>
    <message>
        <source>Works in {country} as a citizen of the Union.</source>
        <translation>Работает как гражданин Союза в стране: {country}.</translation>
    </message>
    <message>
        <source>Diploma {diploma} ({issued_in}) must be recognised in {use_in}: an excepted profession.</source>
        <translation>Диплом {diploma} ({issued_in}) нужно признать в стране {use_in}: профессия — исключение.</translation>
    </message>
    <message>
        <source>Diploma {diploma} ({issued_in}): ask in {use_in} whether this profession is excepted.</source>
        <translation>Диплом {diploma} ({issued_in}): спросите в стране {use_in}, не исключение ли эта профессия.</translation>
    </message>
    <message>
        <source>Diploma {diploma} ({issued_in}): ask the education authority of {use_in} about recognition.</source>
        <translation>Диплом {diploma} ({issued_in}): о признании спросите в органе образования страны {use_in}.</translation>
    </message>
    <message>
        <source>Diploma {diploma}: the rule is for citizens of the Union. Ask in {use_in} about recognition.</source>
        <translation>Диплом {diploma}: правило — для граждан Союза. О признании спросите в стране {use_in}.</translation>
    </message>
    <message>
        <source>Each of {countries} states pays its part; the parts add up; paid abroad too</source>
        <translation>Каждое из государств ({countries}) платит свою часть; периоды складываются; выплата и за границу</translation>
    </message>
    <message>
        <source>Tax as a resident from the first day; school, kindergarten, emergency care</source>
        <translation>Налог как у резидента с первого дня; школа, детский сад, скорая помощь</translation>
    </message>
    <message>
        <source>Skill {skill}: {skill_level}; nothing shows it. Ask the employer for a letter now.</source>
        <translation>Навык {skill}: {skill_level}; подтверждения нет. Попросите письмо у работодателя сейчас.</translation>
    </message>
    <message>
        <source>Teaching</source>
        <translation>Педагогика</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Право</translation>
    </message>
    <message>
        <source>Medicine</source>
        <translation>Медицина</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>Фармация</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Другое</translation>
    </message>
    <message>
        <source>Passport, or the paper come home with</source>
        <translation>Паспорт или документ для возвращения</translation>
    </message>
    <message>
        <source>Decisions about expulsion, ban or fines</source>
        <translation>Решения о выдворении, запрете, штрафах</translation>
    </message>
    <message>
        <source>Work contracts</source>
        <translation>Трудовые договоры</translation>
    </message>
    <message>
        <source>Pay slips</source>
        <translation>Расчётные листки</translation>
    </message>
    <message>
        <source>Extract of the pension account, work book</source>
        <translation>Выписка о взносах, трудовая книжка</translation>
    </message>
    <message>
        <source>Receipts of fines and taxes</source>
        <translation>Квитанции о штрафах и налогах</translation>
    </message>
    <message>
        <source>Certificates of skills</source>
        <translation>Свидетельства о навыках</translation>
    </message>
    <message>
        <source>Diplomas with their supplements</source>
        <translation>Дипломы с приложениями</translation>
    </message>
    <message>
        <source>Medical papers</source>
        <translation>Медицинские документы</translation>
    </message>
    <message>
        <source>Birth and school papers of children</source>
        <translation>Документы детей</translation>
    </message>
    <message>
        <source>Family or friends</source>
        <translation>Семья или друзья</translation>
    </message>
    <message>
        <source>A bank</source>
        <translation>Банк</translation>
    </message>
    <message>
        <source>A money lender</source>
        <translation>Ростовщик</translation>
    </message>
    <message>
        <source>The state (fines, taxes)</source>
        <translation>Государство</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Другие</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>A business of one&apos;s own</source>
        <translation>Своё дело</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>A roof</source>
        <translation>Жильё</translation>
    </message>
    <message>
        <source>A doctor or psychologist</source>
        <translation>Врач или психолог</translation>
    </message>
    <message>
        <source>School and care for children</source>
        <translation>Школа и сад для детей</translation>
    </message>
    <message>
        <source>Legal help</source>
        <translation>Юридическая помощь</translation>
    </message>
    <message>
        <source>To leave again</source>
        <translation>Снова уехать</translation>
    </message>
    <message>
        <source>Limits for those on Russia&apos;s register</source>
        <translation>Ограничения для тех, кто в реестре России</translation>
    </message>
    <message>
        <source>The employment service</source>
        <translation>Служба занятости</translation>
    </message>
    <message>
        <source>A reintegration programme</source>
        <translation>Программа реинтеграции</translation>
    </message>
    <message>
        <source>A shelter</source>
        <translation>Приют</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Учёба</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Частная</translation>
    </message>
    <message>
        <source>Tourism</source>
        <translation>Туризм</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Деловая</translation>
    </message>
    <message>
        <source>Transit</source>
        <translation>Транзит</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Другая</translation>
    </message>
    <message>
        <source>Patent</source>
        <translation>Патент</translation>
    </message>
    <message>
        <source>Employment contract</source>
        <translation>Трудовой договор</translation>
    </message>
    <message>
        <source>Family of a worker</source>
        <translation>Семья работника</translation>
    </message>
    <message>
        <source>Visa</source>
        <translation>Виза</translation>
    </message>
    <message>
        <source>Temporary residence</source>
        <translation>Временное проживание</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Вид на жительство</translation>
    </message>
    <message>
        <source>Household permit (Kazakhstan)</source>
        <translation>Разрешение у физлица (Казахстан)</translation>
    </message>
    <message>
        <source>Seasonal permit</source>
        <translation>Сезонное разрешение</translation>
    </message>
    <message>
        <source>Permit of the employer</source>
        <translation>Разрешение работодателя</translation>
    </message>
    <message>
        <source>Asylum certificate</source>
        <translation>Свидетельство ищущего убежище</translation>
    </message>
    <message>
        <source>Emergency treatment</source>
        <translation>Экстренное лечение</translation>
    </message>
    <message>
        <source>A relative ill or died</source>
        <translation>Болезнь или смерть родственника</translation>
    </message>
    <message>
        <source>Force majeure</source>
        <translation>Непреодолимая сила</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Штраф</translation>
    </message>
    <message>
        <source>Expulsion</source>
        <translation>Выдворение</translation>
    </message>
    <message>
        <source>Deportation</source>
        <translation>Депортация</translation>
    </message>
    <message>
        <source>Readmission</source>
        <translation>Реадмиссия</translation>
    </message>
    <message>
        <source>Undesirable stay</source>
        <translation>Нежелательность пребывания</translation>
    </message>
    <message>
        <source>Ban of entry</source>
        <translation>Запрет на въезд</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Миграция</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Дорожное движение</translation>
    </message>
    <message>
        <source>Public order</source>
        <translation>Общественный порядок</translation>
    </message>
    <message>
        <source>Border rules broken</source>
        <translation>Нарушение правил границы</translation>
    </message>
    <message>
        <source>Forged papers or false statements</source>
        <translation>Поддельные документы или ложные сведения</translation>
    </message>
    <message>
        <source>Means not shown</source>
        <translation>Средства не подтверждены</translation>
    </message>
    <message>
        <source>A threat was named</source>
        <translation>Названа угроза</translation>
    </message>
    <message>
        <source>No medical insurance</source>
        <translation>Нет медицинского полиса</translation>
    </message>
    <message>
        <source>Unpaid debt</source>
        <translation>Неоплаченный долг</translation>
    </message>
    <message>
        <source>Husband or wife</source>
        <translation>Муж или жена</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Родитель</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Учёба</translation>
    </message>
    <message>
        <source>Medical treatment</source>
        <translation>Лечение</translation>
    </message>
    <message>
        <source>Check the ban in writing</source>
        <translation>Проверить запрет письменно</translation>
    </message>
    <message>
        <source>Check before travelling</source>
        <translation>Проверить перед поездкой</translation>
    </message>
    <message>
        <source>Complain against the ruling</source>
        <translation>Обжаловать постановление</translation>
    </message>
    <message>
        <source>Claim against the ban in court</source>
        <translation>Оспорить запрет в суде</translation>
    </message>
    <message>
        <source>Correct the register of controlled persons</source>
        <translation>Исправить реестр контролируемых лиц</translation>
    </message>
    <message>
        <source>permit of the employer</source>
        <translation>разрешение работодателя</translation>
    </message>
    <message>
        <source>Online service</source>
        <translation>Онлайн-сервис</translation>
    </message>
    <message>
        <source>Written answer</source>
        <translation>Письменный ответ</translation>
    </message>
    <message>
        <source>State list</source>
        <translation>Государственный список</translation>
    </message>
    <message>
        <source>Register of controlled persons</source>
        <translation>Реестр контролируемых лиц</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>По дому</translation>
    </message>
    <message>
        <source>Construction</source>
        <translation>Строительство</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Сельское хозяйство</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Торговля</translation>
    </message>
    <message>
        <source>Private person</source>
        <translation>Физическое лицо</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Фирма</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>продолжать</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>ждать</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>отказаться</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>Беременность</translation>
    </message>
    <message>
        <source>Chronically ill</source>
        <translation>Хроническая болезнь</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Инвалидность</translation>
    </message>
    <message>
        <source>Older person</source>
        <translation>Пожилой возраст</translation>
    </message>
    <message>
        <source>Alone with the household</source>
        <translation>Один взрослый в семье</translation>
    </message>
    <message>
        <source>Survived sexual violence</source>
        <translation>Пережитое сексуальное насилие</translation>
    </message>
    <message>
        <source>Survived torture</source>
        <translation>Пережитые пытки</translation>
    </message>
    <message>
        <source>Minority</source>
        <translation>Меньшинство</translation>
    </message>
    <message>
        <source>Irregular status</source>
        <translation>Неурегулированный статус</translation>
    </message>
    <message>
        <source>At the border</source>
        <translation>На границе</translation>
    </message>
    <message>
        <source>Inside the country</source>
        <translation>Внутри страны</translation>
    </message>
    <message>
        <source>May work without a permit: citizen of the Eurasian Economic Union.</source>
        <translation>Может работать без разрешения: гражданин Евразийского экономического союза.</translation>
    </message>
    <message>
        <source>Holds a residence status: whether it lets the person work must be checked.</source>
        <translation>Есть статус проживания: даёт ли он право на работу, нужно проверить.</translation>
    </message>
    <message>
        <source>Enters with a visa: the employer applies for the permit.</source>
        <translation>Въезд по визе: разрешение оформляет работодатель.</translation>
    </message>
    <message>
        <source>Recruited at home: the organised recruitment applies.</source>
        <translation>Набран(а) на родине: действует организованный набор.</translation>
    </message>
    <message>
        <source>Holds a patent: it must be paid in time, kept in its region and followed by a contract notice.</source>
        <translation>Есть патент: его нужно вовремя оплачивать, работать в его регионе и уведомить о договоре.</translation>
    </message>
    <message>
        <source>May not work yet as things stand.</source>
        <translation>Пока работать нельзя.</translation>
    </message>
    <message>
        <source>Needs a patent to work.</source>
        <translation>Для работы нужен патент.</translation>
    </message>
    <message>
        <source>Needs a permit for seasonal work within the quota.</source>
        <translation>Нужно разрешение на сезонную работу в пределах квоты.</translation>
    </message>
    <message>
        <source>Needs a permit to work in Kazakhstan; which one depends on the employer.</source>
        <translation>Для работы в Казахстане нужно разрешение; какое — зависит от работодателя.</translation>
    </message>
    <message>
        <source>The employer must hold a permit to employ foreigners.</source>
        <translation>У работодателя должно быть разрешение на привлечение иностранцев.</translation>
    </message>
    <message>
        <source>A household permit is not given to citizens of this country.</source>
        <translation>Гражданам этой страны разрешение на работу у физического лица не выдают.</translation>
    </message>
    <message>
        <source>Needs a permit to work for a private person (household work only).</source>
        <translation>Нужно разрешение на работу у физического лица (только домашнее хозяйство).</translation>
    </message>
    <message>
        <source>{fee}: {sum}, by the centre&apos;s table.</source>
        <translation>{fee}: {sum}, по таблице центра.</translation>
    </message>
    <message>
        <source>{fee}: fee not entered in the centre&apos;s tables; ask the authority.</source>
        <translation>{fee}: размер платы не внесён в таблицы центра; уточните в органе.</translation>
    </message>
    <message>
        <source>The application for a patent is late.</source>
        <translation>Заявление на патент подано с опозданием.</translation>
    </message>
    <message>
        <source>Works in another region than the patent is for.</source>
        <translation>Работает не в том регионе, на который выдан патент.</translation>
    </message>
    <message>
        <source>It is not known until when the patent is paid.</source>
        <translation>Не известно, до какого дня оплачен патент.</translation>
    </message>
    <message>
        <source>More months are paid than a patent can last ({longest}).</source>
        <translation>Оплачено больше месяцев, чем может действовать патент ({longest}).</translation>
    </message>
    <message>
        <source>A household permit does not cover this work: {work}, {employer}.</source>
        <translation>Разрешение на работу у физического лица этого не покрывает: {work}, {employer}.</translation>
    </message>
    <message>
        <source>The household has {workers} workers; {most} are allowed.</source>
        <translation>В хозяйстве работников: {workers}; разрешено: {most}.</translation>
    </message>
    <message>
        <source>The contract ended early: a new one must be signed within the term, or the person must leave.</source>
        <translation>Договор расторгнут досрочно: в срок нужно заключить новый или выехать.</translation>
    </message>
    <message>
        <source>The contract ended early, while days of stay without it are left.</source>
        <translation>Договор расторгнут досрочно, но дни пребывания без него ещё есть.</translation>
    </message>
    <message>
        <source>Owed: {debt}, interest {interest}, together {total}.</source>
        <translation>Долг: {debt}, проценты {interest}, всего {total}.</translation>
    </message>
    <message>
        <source>Owed at least: {debt}, interest {interest} as far as it could be reckoned, together {total}.</source>
        <translation>Долг не меньше: {debt}, проценты {interest}, насколько их можно посчитать, всего {total}.</translation>
    </message>
    <message>
        <source>Pay period {period}: {debt} not paid of {agreed}, due on {due}.</source>
        <translation>Период {period}: не выплачено {debt} из {agreed}, срок {due}.</translation>
    </message>
    <message>
        <source>Pay period {period}: paid late, due on {due}; interest {interest}.</source>
        <translation>Период {period}: выплачено с опозданием, срок {due}; проценты {interest}.</translation>
    </message>
    <message>
        <source>Pay period {period}: more was paid than agreed.</source>
        <translation>Период {period}: выплачено больше, чем договорено.</translation>
    </message>
    <message>
        <source>Pay period {period}: to court by {last_day}.</source>
        <translation>Период {period}: в суд до {last_day}.</translation>
    </message>
    <message>
        <source>Pay period {period}: the term to go to court ended on {last_day}.</source>
        <translation>Период {period}: срок обращения в суд истёк {last_day}.</translation>
    </message>
    <message>
        <source>Work may be stopped since {since}, after a written notice.</source>
        <translation>Работу можно приостановить с {since}, известив письменно.</translation>
    </message>
    <message>
        <source>Work may be stopped from {since}, after a written notice.</source>
        <translation>Работу можно будет приостановить с {since}, известив письменно.</translation>
    </message>
    <message>
        <source>The delay has reached the term of criminal liability on {since}; the prosecutor decides.</source>
        <translation>Задержка достигла срока уголовной ответственности {since}; решает прокурор.</translation>
    </message>
    <message>
        <source>Before any complaint: talk over the risk of the register of controlled persons.</source>
        <translation>До любой жалобы: обсудить риск попасть в реестр контролируемых лиц.</translation>
    </message>
    <message>
        <source>The risk of the register of controlled persons was talked over: {decision}.</source>
        <translation>Риск попасть в реестр контролируемых лиц обсуждён: {decision}.</translation>
    </message>
    <message>
        <source>Where to go with the claim, step by step.</source>
        <translation>Куда обращаться с требованием, по шагам.</translation>
    </message>
    <message>
        <source>For this country no route was read: legal aid.</source>
        <translation>Для этой страны порядок не прочитан: юридическая помощь.</translation>
    </message>
    <message>
        <source>Work begun with the employer&apos;s knowledge is a contract, without a paper too.</source>
        <translation>Работа, начатая с ведома работодателя, — это договор, и без бумаги.</translation>
    </message>
    <message>
        <source>Sums were taken off the wage: ask what for and whether it was agreed.</source>
        <translation>Из зарплаты удержаны суммы: спросить, за что и с согласия ли.</translation>
    </message>
    <message>
        <source>Injured at work: legal aid, and a record of the accident.</source>
        <translation>Травма на работе: юридическая помощь и акт о несчастном случае.</translation>
    </message>
    <message>
        <source>Signs of forced labour: a screening is offered.</source>
        <translation>Есть признаки принудительного труда: предлагается опрос по индикаторам.</translation>
    </message>
</context>
<context>
    <name>words_law</name>
    <message>
        <source>Read in the source</source>
        <translation>Прочтена в источнике</translation>
    </message>
    <message>
        <source>Read in part</source>
        <translation>Прочтена частично</translation>
    </message>
    <message>
        <source>Confirmed by this centre</source>
        <translation>Подтверждена этим центром</translation>
    </message>
    <message>
        <source>Off until confirmed</source>
        <translation>Ждёт подтверждения</translation>
    </message>
    <message>
        <source>Changed: confirm it anew</source>
        <translation>Изменена: подтвердите заново</translation>
    </message>
    <message>
        <source>Key rates</source>
        <translation>Ключевые ставки</translation>
    </message>
    <message>
        <source>Minimum calculation index</source>
        <translation>Месячный расчётный показатель</translation>
    </message>
    <message>
        <source>Permit fees</source>
        <translation>Сборы за разрешения</translation>
    </message>
    <message>
        <source>Public holidays and moved working days</source>
        <translation>Праздники и перенесённые рабочие дни</translation>
    </message>
    <message>
        <source>Patent, a month</source>
        <translation>Патент, за месяц</translation>
    </message>
    <message>
        <source>Patent, its issue</source>
        <translation>Патент, оформление</translation>
    </message>
    <message>
        <source>Household permit, a month</source>
        <translation>Разрешение для работы у физлиц, за месяц</translation>
    </message>
    <message>
        <source>Seasonal permit</source>
        <translation>Сезонное разрешение</translation>
    </message>
    <message>
        <source>Work permit</source>
        <translation>Разрешение на работу</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Регистрация</translation>
    </message>
    <message>
        <source>Another fee</source>
        <translation>Другой сбор</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Убрано</translation>
    </message>
    <message>
        <source>The content that came with the program is used.</source>
        <translation>Используется содержание, поставленное с программой.</translation>
    </message>
    <message>
        <source>The pack that was taken is used.</source>
        <translation>Используется принятый пакет.</translation>
    </message>
    <message>
        <source>The pack that was taken is damaged. The content that came with the program is used until the pack is taken again.</source>
        <translation>Принятый пакет повреждён. Пока пакет не принят заново, используется содержание, поставленное с программой.</translation>
    </message>
    <message>
        <source>The content that came with the program is newer than the pack that was taken, and is used in its place.</source>
        <translation>Содержание, поставленное с программой, новее принятого пакета и используется вместо него.</translation>
    </message>
    <message>
        <source>Who has joined a treaty</source>
        <translation>Участие в договорах</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>Обжалование</translation>
    </message>
    <message>
        <source>Asylum</source>
        <translation>Убежище</translation>
    </message>
    <message>
        <source>Checking a ban</source>
        <translation>Проверка запрета</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Дети</translation>
    </message>
    <message>
        <source>Register of controlled persons</source>
        <translation>Реестр контролируемых лиц</translation>
    </message>
    <message>
        <source>Data protection</source>
        <translation>Защита данных</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Въезд</translation>
    </message>
    <message>
        <source>Expulsion</source>
        <translation>Выдворение</translation>
    </message>
    <message>
        <source>Migration registration</source>
        <translation>Миграционный учёт</translation>
    </message>
    <message>
        <source>Offences</source>
        <translation>Правонарушения</translation>
    </message>
    <message>
        <source>Organised recruitment</source>
        <translation>Организованный набор</translation>
    </message>
    <message>
        <source>Recognition of diplomas</source>
        <translation>Признание дипломов</translation>
    </message>
    <message>
        <source>Re-entry ban</source>
        <translation>Запрет въезда</translation>
    </message>
    <message>
        <source>Social rights</source>
        <translation>Социальные права</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Пребывание</translation>
    </message>
    <message>
        <source>Trafficking</source>
        <translation>Торговля людьми</translation>
    </message>
    <message>
        <source>Wages</source>
        <translation>Заработная плата</translation>
    </message>
    <message>
        <source>Work permit or patent</source>
        <translation>Разрешение на работу или патент</translation>
    </message>
    <message>
        <source>Eurasian Economic Union</source>
        <translation>Евразийский экономический союз</translation>
    </message>
    <message>
        <source>International</source>
        <translation>Международная</translation>
    </message>
    <message>
        <source>the pack is not signed</source>
        <translation>пакет не подписан</translation>
    </message>
    <message>
        <source>the pack was signed with another key, or its list was altered</source>
        <translation>пакет подписан другим ключом, или его список изменён</translation>
    </message>
    <message>
        <source>a newer program is needed for this pack</source>
        <translation>для этого пакета нужна более новая программа</translation>
    </message>
    <message>
        <source>the pack is not newer than the one in use</source>
        <translation>пакет не новее действующего</translation>
    </message>
    <message>
        <source>it was altered after signing</source>
        <translation>изменено после подписания</translation>
    </message>
    <message>
        <source>it is not in the signed list</source>
        <translation>нет в подписанном списке</translation>
    </message>
    <message>
        <source>the file is missing</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>its name or kind has no place in a pack</source>
        <translation>такому имени или виду в пакете не место</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>слишком большой</translation>
    </message>
    <message>
        <source>the file is not well formed</source>
        <translation>файл составлен неправильно</translation>
    </message>
    <message>
        <source>the file is not text in UTF-8</source>
        <translation>файл — не текст в UTF-8</translation>
    </message>
    <message>
        <source>the head of the text is missing</source>
        <translation>нет заголовка текста</translation>
    </message>
    <message>
        <source>the head of the text has no end</source>
        <translation>у заголовка текста нет конца</translation>
    </message>
    <message>
        <source>this field is not known</source>
        <translation>такое поле неизвестно</translation>
    </message>
    <message>
        <source>this field is missing or empty</source>
        <translation>этого поля нет или оно пусто</translation>
    </message>
    <message>
        <source>the value is not one that can be</source>
        <translation>такого значения быть не может</translation>
    </message>
    <message>
        <source>what was read must name its source</source>
        <translation>у прочтённого должен быть назван источник</translation>
    </message>
    <message>
        <source>the end lies before the beginning</source>
        <translation>конец раньше начала</translation>
    </message>
    <message>
        <source>two versions hold on the same day</source>
        <translation>две редакции действуют в один день</translation>
    </message>
    <message>
        <source>the program uses no such parameter</source>
        <translation>такой параметр программа не использует</translation>
    </message>
    <message>
        <source>the program needs this parameter</source>
        <translation>этот параметр программе нужен</translation>
    </message>
    <message>
        <source>the rule has no such parameter</source>
        <translation>у нормы нет такого параметра</translation>
    </message>
    <message>
        <source>this code is not in its list</source>
        <translation>этого кода нет в списке</translation>
    </message>
    <message>
        <source>this country is not in the list</source>
        <translation>этой страны нет в списке</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>стоит там дважды</translation>
    </message>
    <message>
        <source>the translation is of another version than its source</source>
        <translation>перевод не той версии, что оригинал</translation>
    </message>
    <message>
        <source>the text cites a rule its list lacks</source>
        <translation>текст ссылается на норму, которой нет в списке</translation>
    </message>
    <message>
        <source>the text does not cite this rule</source>
        <translation>текст на эту норму не ссылается</translation>
    </message>
    <message>
        <source>this placeholder is not known</source>
        <translation>такая подстановка неизвестна</translation>
    </message>
    <message>
        <source>a placeholder has no value</source>
        <translation>у подстановки нет значения</translation>
    </message>
    <message>
        <source>a needed place in the text is missing</source>
        <translation>нужного места в тексте нет</translation>
    </message>
    <message>
        <source>this place in the text is not known</source>
        <translation>такое место в тексте неизвестно</translation>
    </message>
    <message>
        <source>the template is not well formed</source>
        <translation>шаблон составлен неправильно</translation>
    </message>
    <message>
        <source>the template does what none may</source>
        <translation>шаблон делает то, чего нельзя</translation>
    </message>
    <message>
        <source>a character has no place in a text</source>
        <translation>такому знаку в тексте не место</translation>
    </message>
    <message>
        <source>no font can print this character</source>
        <translation>этот знак не напечатать ни одним шрифтом</translation>
    </message>
    <message>
        <source>this heading is not well formed</source>
        <translation>заголовок составлен неправильно</translation>
    </message>
    <message>
        <source>this list is not well formed</source>
        <translation>список составлен неправильно</translation>
    </message>
    <message>
        <source>this table is not well formed</source>
        <translation>таблица составлена неправильно</translation>
    </message>
    <message>
        <source>this picture is not known</source>
        <translation>такой картинки нет</translation>
    </message>
    <message>
        <source>this kind of box is not known</source>
        <translation>такая рамка неизвестна</translation>
    </message>
    <message>
        <source>this box has no end</source>
        <translation>у рамки нет конца</translation>
    </message>
    <message>
        <source>a mark stands where none may</source>
        <translation>знак стоит не на месте</translation>
    </message>
    <message>
        <source>bold or slanted letters have no end</source>
        <translation>у выделения нет конца</translation>
    </message>
</context>
<context>
    <name>words_problems</name>
    <message>
        <source>This cannot be accepted.</source>
        <translation>Это не подходит.</translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Заполните это поле.</translation>
    </message>
    <message>
        <source>Write a number of percent, such as 16 or 14.25.</source>
        <translation>Напишите число процентов, например 16 или 14,25.</translation>
    </message>
    <message>
        <source>This day is not in the year {year}.</source>
        <translation>Этот день не в {year} году.</translation>
    </message>
    <message>
        <source>This stands here twice.</source>
        <translation>Это стоит здесь дважды.</translation>
    </message>
    <message>
        <source>Only a Saturday or Sunday can be a moved working day.</source>
        <translation>Перенесённым рабочим днём могут быть только суббота или воскресенье.</translation>
    </message>
    <message>
        <source>This lies before the line above it or after the day it is known until.</source>
        <translation>Это раньше строки выше или позже дня, по который проверено.</translation>
    </message>
    <message>
        <source>A key has 64 characters: digits and the letters A to F.</source>
        <translation>В ключе 64 знака: цифры и буквы от A до F.</translation>
    </message>
    <message>
        <source>Write a sum, such as 1234.50.</source>
        <translation>Напишите сумму, например 1234,50.</translation>
    </message>
    <message>
        <source>This currency is not known.</source>
        <translation>Такая валюта неизвестна.</translation>
    </message>
    <message>
        <source>This has more digits after the point than the currency has.</source>
        <translation>Знаков после запятой больше, чем бывает в этой валюте.</translation>
    </message>
    <message>
        <source>This sum is too large.</source>
        <translation>Эта сумма слишком велика.</translation>
    </message>
    <message>
        <source>This is too long; at most {limit} characters.</source>
        <translation>Слишком длинно; не больше {limit} знаков.</translation>
    </message>
    <message>
        <source>These are too many; at most {limit}.</source>
        <translation>Слишком много; не больше {limit}.</translation>
    </message>
    <message>
        <source>Choose an entry of the list.</source>
        <translation>Выберите значение из списка.</translation>
    </message>
    <message>
        <source>This is not a date. Write it as 23.11.2026.</source>
        <translation>Это не дата. Пишите так: 23.11.2026.</translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>Такого дня в календаре нет.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Этот день ещё не наступил.</translation>
    </message>
    <message>
        <source>This lies too far in the past.</source>
        <translation>Это слишком давно.</translation>
    </message>
    <message>
        <source>This day is over; choose today or later.</source>
        <translation>Этот день прошёл; выберите сегодня или позже.</translation>
    </message>
    <message>
        <source>This lies too far in the future.</source>
        <translation>Это слишком далеко в будущем.</translation>
    </message>
    <message>
        <source>Write the day and the time as 23.11.2026 14:30.</source>
        <translation>Пишите день и время так: 23.11.2026 14:30.</translation>
    </message>
    <message>
        <source>Write 12.03.1990, only the year 1990, or an estimated age as ~35.</source>
        <translation>Пишите 12.03.1990, только год 1990 или примерный возраст ~35.</translation>
    </message>
    <message>
        <source>Write at least one name or a pseudonym, or mark the person as anonymous.</source>
        <translation>Напишите хотя бы одно имя или псевдоним либо отметьте человека анонимным.</translation>
    </message>
    <message>
        <source>Say who this is about: find the person or enter a new one.</source>
        <translation>Укажите, о ком речь: найдите человека или введите нового.</translation>
    </message>
    <message>
        <source>Choose at least one case, or the topic of a new one.</source>
        <translation>Выберите хотя бы одно дело или тему нового.</translation>
    </message>
    <message>
        <source>Consent to a referral names one organisation; record it on its own.</source>
        <translation>Согласие на направление называет одну организацию; запишите его отдельно.</translation>
    </message>
    <message>
        <source>The paper would expire before it was issued.</source>
        <translation>Документ истекал бы раньше, чем выдан.</translation>
    </message>
    <message>
        <source>Write the number with its country code, such as +992.</source>
        <translation>Пишите номер с кодом страны, например +992.</translation>
    </message>
    <message>
        <source>This number has too few digits.</source>
        <translation>В номере слишком мало цифр.</translation>
    </message>
    <message>
        <source>This number has too many digits.</source>
        <translation>В номере слишком много цифр.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Это не номер телефона.</translation>
    </message>
    <message>
        <source>Write a whole number, such as 12.</source>
        <translation>Пишите целое число, например 12.</translation>
    </message>
    <message>
        <source>At most {limit} can be counted here.</source>
        <translation>Здесь можно указать не больше {limit}.</translation>
    </message>
    <message>
        <source>This kind of letter does not go to such an organisation.</source>
        <translation>Такое письмо в организации этого вида не направляют.</translation>
    </message>
    <message>
        <source>The letter was sent later than this day.</source>
        <translation>Письмо было отправлено позже этого дня.</translation>
    </message>
    <message>
        <source>Count at least one person.</source>
        <translation>Укажите хотя бы одного человека.</translation>
    </message>
    <message>
        <source>A character here cannot be kept.</source>
        <translation>Здесь есть знак, который нельзя сохранить.</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>Напишите число от {least} до {most}.</translation>
    </message>
    <message>
        <source>Only consent to a referral names an organisation.</source>
        <translation>Организацию называет только согласие на направление.</translation>
    </message>
    <message>
        <source>Group {group} of the code is missing or mistyped.</source>
        <translation>Группа {group} кода пропущена или введена с ошибкой.</translation>
    </message>
    <message>
        <source>This contradicts something else that was entered.</source>
        <translation>Это противоречит другим введённым данным.</translation>
    </message>
    <message>
        <source>This lies before what it should follow.</source>
        <translation>Это раньше того, за чем должно следовать.</translation>
    </message>
    <message>
        <source>This overlaps with another line.</source>
        <translation>Это пересекается с другой строкой.</translation>
    </message>
    <message>
        <source>This and “{other}” cannot both be true.</source>
        <translation>Это и «{other}» не могут быть верны вместе.</translation>
    </message>
    <message>
        <source>This lies before “{other}”, which it should follow.</source>
        <translation>Это раньше, чем «{other}», а должно быть позже.</translation>
    </message>
    <message>
        <source>This overlaps with “{other}”.</source>
        <translation>Это пересекается с «{other}».</translation>
    </message>
    <message>
        <source>This period overlaps with another one.</source>
        <translation>Этот период пересекается с другим.</translation>
    </message>
    <message>
        <source>Write the day of leaving, or tick that the person is still there.</source>
        <translation>Укажите день выезда или отметьте, что человек ещё там.</translation>
    </message>
    <message>
        <source>Nobody is this old.</source>
        <translation>Такого возраста не бывает.</translation>
    </message>
    <message>
        <source>There is no line above to belong to; write the size of the family.</source>
        <translation>Выше нет строки, к которой можно отнести эту; напишите число людей в семье.</translation>
    </message>
    <message>
        <source>Others of this family are written under this line; write its size.</source>
        <translation>Под этой строкой записаны другие члены семьи; напишите число людей в ней.</translation>
    </message>
    <message>
        <source>More than one entry begins so; type on.</source>
        <translation>Так начинается не одна запись; пишите дальше.</translation>
    </message>
    <message>
        <source>Answers may be kept only once consent is recorded.</source>
        <translation>Хранить ответы можно только после того, как записано согласие.</translation>
    </message>
    <message>
        <source>Explain the right to stop before the questions; answers may be kept after that.</source>
        <translation>До вопросов объясните право остановиться; после этого ответы можно хранить.</translation>
    </message>
    <message>
        <source>This file cannot be read: it is not JSON.</source>
        <translation>Файл не читается: это не JSON.</translation>
    </message>
    <message>
        <source>This field is not known.</source>
        <translation>Такое поле неизвестно.</translation>
    </message>
    <message>
        <source>This value is not one of those expected.</source>
        <translation>Такое значение здесь не ожидается.</translation>
    </message>
</context>
<context>
    <name>words_sheets</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4, large print</source>
        <translation>A4, крупный шрифт</translation>
    </message>
    <message>
        <source>Booklet, A5 folded</source>
        <translation>Брошюра A5</translation>
    </message>
    <message>
        <source>{size}, personal</source>
        <translation>{size}, личная</translation>
    </message>
    <message>
        <source>{size}, personal, with the name</source>
        <translation>{size}, личная, с именем</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Исходный текст</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Проверен</translation>
    </message>
    <message>
        <source>Not yet reviewed</source>
        <translation>Ещё не проверен</translation>
    </message>
    <message>
        <source>Older than its source</source>
        <translation>Старее исходного текста</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Не переведён</translation>
    </message>
    <message>
        <source>{language}</source>
        <translation>{language}</translation>
    </message>
    <message>
        <source>{language} (reviewed)</source>
        <translation>{language} (проверен)</translation>
    </message>
    <message>
        <source>{language} (not yet reviewed)</source>
        <translation>{language} (ещё не проверен)</translation>
    </message>
    <message>
        <source>{language} (older than its source)</source>
        <translation>{language} (старее исходного текста)</translation>
    </message>
    <message>
        <source>{language} (not translated: shown in {shown})</source>
        <translation>{language} (не переведён: показан {shown})</translation>
    </message>
    <message>
        <source>Nobody has reviewed this translation yet; its foot says so on each page.</source>
        <translation>Этот перевод ещё никто не проверил; об этом сказано внизу каждой страницы.</translation>
    </message>
    <message>
        <source>The source text has changed since this translation was made; its foot says so.</source>
        <translation>Исходный текст изменился после этого перевода; об этом сказано внизу страниц.</translation>
    </message>
    <message>
        <source>There is no such translation yet: the sheet is shown in {shown} and says so at its head.</source>
        <translation>Такого перевода ещё нет: лист показан на другом языке ({shown}), и вверху об этом сказано.</translation>
    </message>
</context>
<context>
    <name>words_terms</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n рабочий день</numerusform>
            <numerusform>%n рабочих дня</numerusform>
            <numerusform>%n рабочих дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n месяц</numerusform>
            <numerusform>%n месяца</numerusform>
            <numerusform>%n месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words_wording</name>
    <message>
        <source>Name of the addressee</source>
        <translation>Название адресата</translation>
    </message>
    <message>
        <source>Number of the case</source>
        <translation>Номер дела</translation>
    </message>
    <message>
        <source>Name of the centre</source>
        <translation>Название центра</translation>
    </message>
    <message>
        <source>City of the centre</source>
        <translation>Город центра</translation>
    </message>
    <message>
        <source>Sum of the claim sheet</source>
        <translation>Сумма расчёта</translation>
    </message>
    <message>
        <source>Name of the counsellor</source>
        <translation>Имя консультанта</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Дата письма</translation>
    </message>
    <message>
        <source>If the person is not named (to ask about only)</source>
        <translation>Если имя не названо (только для условия)</translation>
    </message>
    <message>
        <source>If the case is about Russia (to ask about only)</source>
        <translation>Если дело касается России (только для условия)</translation>
    </message>
    <message>
        <source>Number of the letter</source>
        <translation>Номер письма</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Имя человека</translation>
    </message>
    <message>
        <source>Topic of the case</source>
        <translation>Тема дела</translation>
    </message>
    <message>
        <source>Table of the ticked facts</source>
        <translation>Таблица отмеченных сведений</translation>
    </message>
    <message>
        <source>The reason as the counsellor types it</source>
        <translation>Причина, как её напишет консультант</translation>
    </message>
    <message>
        <source>Days of the consultations</source>
        <translation>Дни консультаций</translation>
    </message>
    <message>
        <source>The withdrawn agreement</source>
        <translation>Отозванное согласие</translation>
    </message>
    <message>
        <source>Everything held about the person</source>
        <translation>Всё, что хранится о человеке</translation>
    </message>
    <message>
        <source>There is no placeholder “{field}” in this letter. See the list.</source>
        <translation>В этом письме нет подстановки «{field}». Смотрите список.</translation>
    </message>
    <message>
        <source>“{field}” can be empty: it may only be asked about.</source>
        <translation>«{field}» может быть пустым: годится только для условия.</translation>
    </message>
    <message>
        <source>A tag is not closed or not written right: {field}.</source>
        <translation>Скобки не закрыты или написаны неверно: {field}.</translation>
    </message>
    <message>
        <source>Only placeholders and conditions may stand between the braces: {field}.</source>
        <translation>Между скобками могут стоять только подстановки и условия: {field}.</translation>
    </message>
    <message>
        <source>A star stays open: {field}.</source>
        <translation>Звёздочка осталась незакрытой: {field}.</translation>
    </message>
    <message>
        <source>A bracket or a backslash has no meaning here: {field}.</source>
        <translation>Скобка или обратная черта здесь не имеет смысла: {field}.</translation>
    </message>
    <message>
        <source>The line “::: {field}” is missing: the letter needs it.</source>
        <translation>Нет строки «::: {field}»: письму она нужна.</translation>
    </message>
    <message>
        <source>The line “::: {field}” stands there twice.</source>
        <translation>Строка «::: {field}» стоит дважды.</translation>
    </message>
    <message>
        <source>This letter has no such line with three colons: {field}.</source>
        <translation>В этом письме нет такой строки с тремя двоеточиями: {field}.</translation>
    </message>
    <message>
        <source>Title, subject or text is empty.</source>
        <translation>Название, тема или текст пусты.</translation>
    </message>
    <message>
        <source>Title and subject are one line each.</source>
        <translation>Название и тема занимают по одной строке.</translation>
    </message>
    <message>
        <source>The text holds a character that cannot be used in it.</source>
        <translation>В тексте есть знак, который в нём нельзя использовать.</translation>
    </message>
    <message>
        <source>The text is not written right: {field}.</source>
        <translation>Текст написан неверно: {field}.</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>строка {number}</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>тема</translation>
    </message>
</context>
</TS>
